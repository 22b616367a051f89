import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Next } from '@/player/next-up/next-up';
import { prepareVideo } from '@/player/preparation/prepare';
import type { UpNext } from './up-next';

type Upcoming = { readonly shown: Next | undefined; readonly prepare: () => void };

/** What comes next, for the player: how to go there, and how to make it ready before. */
export function useNext(upNext: UpNext | undefined): Upcoming {
  const navigate = useNavigate();
  const leaving = useRef<AbortController>(undefined);
  const { video, path } = upNext ?? {};
  const id = video?.id;
  const shown = useMemo(() => {
    if (!video || !path) {
      return undefined;
    }

    const play = () => {
      // what is on its way is needed now
      leaving.current = undefined;
      void navigate(path);
    };
    return { title: video.title, channel: video.channel.name, posterUrl: video.posterUrl, play };
  }, [video, path, navigate]);
  const prepare = useCallback(() => {
    if (id) {
      const controller = new AbortController();
      leaving.current = controller;
      prepareVideo(id, controller.signal).catch(() => undefined);
    }
  }, [id]);
  useEffect(() => () => leaving.current?.abort(), []);
  return { shown, prepare };
}
