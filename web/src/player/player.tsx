import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flipCaptions } from './captions/flip-captions';
import type { Chapter } from './chapters/chapter';
import { ControlBar } from './control-bar';
import { KeyHelp } from './keyboard/key-help';
import { saying } from './keyboard/key-map';
import { type KeyTargets, usePlayerKeys } from './keyboard/use-player-keys';
import { type Next, NextUp } from './next-up/next-up';
import { useAutoplay } from './next-up/use-autoplay';
import { useNearEnd } from './next-up/use-near-end';
import { Feedback } from './overlay/feedback';
import { PlaybackOverlay } from './overlay/playback-overlay';
import { useSaying } from './overlay/use-saying';
import css from './player.module.css';
import { useFullscreen } from './screen/fullscreen';
import { usePictureInPicture } from './screen/picture-in-picture';
import { useAutoHide } from './screen/use-auto-hide';
import type { PlaybackAddress, Viewing } from './source/playback-source';
import { useSource } from './source/use-source';
import { readMedia } from './state/media-state';
import { playerActs } from './state/player-acts';
import { PlayerContext } from './state/player-context';
import { usePosition } from './state/position';
import { usePreferences } from './state/preferences';
import { timelineOf } from './state/timeline';
import { useLatest } from './state/use-latest';
import { type Description, useMediaPosition, useMediaSession } from './state/use-media-session';
import { useMediaState } from './state/use-media-state';
import { useTaps } from './touch/tap-zones';
import { useHeartbeats } from './viewing/use-heartbeats';

type PlayerProps = {
  readonly address: PlaybackAddress & Viewing;
  /** What is played, for the logs of the edges, and for links at a time. */
  readonly contentId: string;
  readonly startAt?: number;
  readonly chapters?: readonly Chapter[];
  /** What comes when it is over. */
  readonly next?: Next | undefined;
  /** The end is near: what comes next may be made ready. */
  readonly onNearEnd?: (() => void) | undefined;
  readonly onEnded?: (() => void) | undefined;
  /** Stands in the upper corner while it plays. */
  readonly note?: ReactNode;
  /** Of the whole video, known before any of it is loaded. */
  readonly durationSeconds: number;
  readonly description: Description;
  /** Where the index of the small pictures is; null while there are none. */
  readonly storyboardUrl?: string | null;
  readonly onExpired: () => void;
};

const noChapters: readonly Chapter[] = [];

export function Player({ address, contentId, startAt = 0, chapters = noChapters, next, onNearEnd, onEnded, note, durationSeconds, description, storyboardUrl = null, onExpired }: PlayerProps) {
  const frame = useRef<HTMLElement>(null);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const media = useMediaState(video);
  const [source, feed] = useSource(video, { address, contentId, startAt }, onExpired);
  const timeline = useMemo(() => timelineOf(durationSeconds, source), [durationSeconds, source]);
  const [fullscreen, toggleFullscreen] = useFullscreen(frame, video);
  const pictureInPicture = usePictureInPicture(video);
  const { visible, wake, hide } = useAutoHide(media.paused || menuOpen || helpOpen);
  const latest = useLatest({ media, timeline, source, feed, next });
  const acts = useMemo(() => playerActs(video, () => latest.current.timeline), [video, latest]);
  const [said, say] = useSaying();
  const [autoplay, setAutoplay] = useAutoplay();
  const toggleHelp = useCallback(() => setHelpOpen((open) => !open), []);
  const toggleCaptions = useCallback(() => say(flipCaptions(latest.current.source, latest.current.feed)), [latest, say]);
  const playNext = useCallback(() => latest.current.next?.play(), [latest]);
  const togglePictureInPicture = pictureInPicture?.toggle;

  const keys = useMemo<KeyTargets>(
    () => ({
      acts,
      media: () => latest.current.media,
      timeline: () => latest.current.timeline,
      toggleFullscreen,
      toggleHelp,
      toggleCaptions,
      togglePictureInPicture: () => togglePictureInPicture?.(),
      next: playNext,
      onUse: (act) => {
        wake();
        say(video && saying(act, readMedia(video, latest.current.media)));
      },
    }),
    [acts, latest, toggleFullscreen, toggleHelp, toggleCaptions, togglePictureInPicture, playNext, wake, say, video],
  );
  usePlayerKeys(keys);
  usePreferences(video);
  useHeartbeats(video, address, feed, source.failure !== undefined);
  useMediaSession(description, acts, next && playNext);
  useNearEnd(media, timeline, onNearEnd);
  useEffect(() => {
    if (media.ended) {
      onEnded?.();
    }
  }, [media.ended, onEnded]);
  usePosition(contentId, media);
  useMediaPosition(media, timeline);
  const taps = useTaps({
    ...acts,
    toggleFullscreen,
    toggleControls: visible && !media.paused ? hide : wake,
    seekBy: (seconds) => {
      acts.seekBy(seconds);
      say(saying({ type: 'seek-by', seconds }, media));
    },
  });
  const context = useMemo(
    () => ({ media, source, feed, timeline, chapters, acts, storyboardUrl }),
    [media, source, feed, timeline, chapters, acts, storyboardUrl],
  );
  return (
    <PlayerContext value={context}>
      <section
        ref={frame}
        className={css.player}
        aria-label="Video player"
        data-idle={visible ? undefined : true}
        onPointerMove={(event) => event.pointerType === 'mouse' && wake()}
        onFocus={wake}
      >
        <video ref={setVideo} className={css.video} playsInline preload="auto" poster={description.posterUrl ?? undefined} aria-label={description.title} />
        <div className={css.surface} aria-hidden="true" {...taps} />
        {media.ended && next ? <NextUp next={next} autoplay={autoplay} onAutoplay={setAutoplay} /> : <PlaybackOverlay />}
        <Feedback said={said} />
        {note && <div className={css.note}>{note}</div>}
        <div className={css.controls}>
          <ControlBar
            fullscreen={fullscreen}
            onFullscreen={toggleFullscreen}
            pictureInPicture={pictureInPicture}
            next={next}
            onHelp={toggleHelp}
            onMenu={setMenuOpen}
          />
        </div>
        {helpOpen && <KeyHelp onClose={toggleHelp} />}
      </section>
    </PlayerContext>
  );
}
