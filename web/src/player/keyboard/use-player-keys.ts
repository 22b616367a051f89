import { useEffect } from 'react';
import type { PlayerActs } from '../state/player-acts';
import type { MediaState } from '../state/media-state';
import type { Timeline } from '../state/timeline';
import { actOf, type Focus, type KeyAct } from './key-map';

export type KeyTargets = {
  readonly acts: PlayerActs;
  readonly media: () => MediaState;
  readonly timeline: () => Timeline;
  readonly toggleFullscreen: () => void;
  readonly toggleHelp: () => void;
  readonly toggleCaptions: () => void;
  readonly togglePictureInPicture: () => void;
  readonly next: () => void;
  /** A key did something: the controls show themselves. */
  readonly onUse: (act: KeyAct) => void;
};

/** The keys work wherever on the page the focus is, as long as nothing else needs them. */
export function usePlayerKeys(targets: KeyTargets | null): void {
  useEffect(() => {
    if (!targets) {
      return undefined;
    }

    const listen = (event: KeyboardEvent) => {
      const act = event.defaultPrevented ? undefined : actOf(event, focusOf(event.target));
      if (act) {
        event.preventDefault();
        perform(act, targets);
        targets.onUse(act);
      }
    };
    // before the page's own arrow keys
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, [targets]);
}

function focusOf(target: EventTarget | null): Focus {
  const element = target instanceof Element ? target : document.body;
  return {
    inField: element.closest('input, select, textarea, dialog, [contenteditable]') !== null,
    onControl: element.closest('a, button, summary, [role="menu"], [data-menu]') !== null,
    fullscreen: document.fullscreenElement !== null,
  };
}

function perform(act: KeyAct, targets: KeyTargets): void {
  const { acts, media, timeline } = targets;
  switch (act.type) {
    case 'toggle-play':
      return acts.togglePlay();
    case 'toggle-mute':
      return acts.toggleMute();
    case 'toggle-fullscreen':
      return targets.toggleFullscreen();
    case 'toggle-help':
      return targets.toggleHelp();
    case 'toggle-captions':
      return targets.toggleCaptions();
    case 'toggle-picture-in-picture':
      return targets.togglePictureInPicture();
    case 'next':
      return targets.next();
    case 'seek-by':
      return acts.seekBy(act.seconds);
    case 'seek-to-part':
      return acts.seekTo(act.part * timeline().duration);
    case 'step-rate':
      return acts.stepRate(act.step);
    case 'change-volume':
      return acts.setVolume(media().volume + act.by);
  }
}
