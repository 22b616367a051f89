import { useCallback, useMemo, useRef, useState } from 'react';
import { ControlBar } from './control-bar';
import { KeyHelp } from './keyboard/key-help';
import { saying } from './keyboard/key-map';
import { type KeyTargets, usePlayerKeys } from './keyboard/use-player-keys';
import { Feedback } from './overlay/feedback';
import { PlaybackOverlay } from './overlay/playback-overlay';
import { useSaying } from './overlay/use-saying';
import css from './player.module.css';
import { useFullscreen } from './screen/fullscreen';
import { usePictureInPicture } from './screen/picture-in-picture';
import { useAutoHide } from './screen/use-auto-hide';
import type { PlaybackAddress } from './source/playback-source';
import { useSource } from './source/use-source';
import { readMedia } from './state/media-state';
import { playerActs } from './state/player-acts';
import { PlayerContext } from './state/player-context';
import { usePreferences } from './state/preferences';
import { timelineOf } from './state/timeline';
import { useLatest } from './state/use-latest';
import { type Description, useMediaPosition, useMediaSession } from './state/use-media-session';
import { useMediaState } from './state/use-media-state';
import { useTaps } from './touch/tap-zones';

type PlayerProps = {
  readonly address: PlaybackAddress;
  /** Of the whole video, known before any of it is loaded. */
  readonly durationSeconds: number;
  readonly description: Description;
  readonly onExpired: () => void;
};

export function Player({ address, durationSeconds, description, onExpired }: PlayerProps) {
  const frame = useRef<HTMLElement>(null);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const media = useMediaState(video);
  const [source, feed] = useSource(video, address, onExpired);
  const timeline = useMemo(() => timelineOf(durationSeconds, source), [durationSeconds, source]);
  const [fullscreen, toggleFullscreen] = useFullscreen(frame, video);
  const pictureInPicture = usePictureInPicture(video);
  const { visible, wake, hide } = useAutoHide(media.paused || menuOpen || helpOpen);
  const latest = useLatest({ media, timeline });
  const acts = useMemo(() => playerActs(video, () => latest.current.timeline), [video, latest]);
  const [said, say] = useSaying();
  const toggleHelp = useCallback(() => setHelpOpen((open) => !open), []);

  const keys = useMemo<KeyTargets>(
    () => ({
      acts,
      media: () => latest.current.media,
      timeline: () => latest.current.timeline,
      toggleFullscreen,
      toggleHelp,
      onUse: (act) => {
        wake();
        say(video && saying(act, readMedia(video, latest.current.media)));
      },
    }),
    [acts, latest, toggleFullscreen, toggleHelp, wake, say, video],
  );
  usePlayerKeys(keys);
  usePreferences(video);
  useMediaSession(description, acts);
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
  const context = useMemo(() => ({ media, source, feed, timeline, acts }), [media, source, feed, timeline, acts]);
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
        <PlaybackOverlay />
        <Feedback said={said} />
        <div className={css.controls}>
          <ControlBar
            fullscreen={fullscreen}
            onFullscreen={toggleFullscreen}
            pictureInPicture={pictureInPicture}
            onHelp={toggleHelp}
            onMenu={setMenuOpen}
          />
        </div>
        {helpOpen && <KeyHelp onClose={toggleHelp} />}
      </section>
    </PlayerContext>
  );
}
