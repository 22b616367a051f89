import type { MediaState } from '../state/media-state';

export type KeyAct =
  | { readonly type: 'toggle-play' | 'toggle-mute' | 'toggle-fullscreen' | 'toggle-help' | 'toggle-captions' | 'toggle-picture-in-picture' | 'next' }
  | { readonly type: 'seek-by'; readonly seconds: number }
  | { readonly type: 'seek-to-part'; readonly part: number }
  | { readonly type: 'step-rate'; readonly step: 1 | -1 }
  | { readonly type: 'change-volume'; readonly by: number };

export type Key = {
  readonly key: string;
  readonly altKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
};

/** What has the focus decides which keys are free for the player. */
export type Focus = {
  /** A field that text is typed into, or one with arrows of its own. */
  readonly inField: boolean;
  /** A button or link: space and enter press it, arrows go to the next one. */
  readonly onControl: boolean;
  readonly fullscreen: boolean;
};

const letters: Readonly<Record<string, KeyAct>> = {
  k: { type: 'toggle-play' },
  j: { type: 'seek-by', seconds: -10 },
  l: { type: 'seek-by', seconds: 10 },
  f: { type: 'toggle-fullscreen' },
  m: { type: 'toggle-mute' },
  c: { type: 'toggle-captions' },
  p: { type: 'toggle-picture-in-picture' },
  n: { type: 'next' },
  '<': { type: 'step-rate', step: -1 },
  '>': { type: 'step-rate', step: 1 },
  '?': { type: 'toggle-help' },
};

const unfocused: Readonly<Record<string, KeyAct>> = {
  ' ': { type: 'toggle-play' },
  ArrowLeft: { type: 'seek-by', seconds: -5 },
  ArrowRight: { type: 'seek-by', seconds: 5 },
};

// elsewhere, up and down move the page, or the focus of a remote control
const fullscreenOnly: Readonly<Record<string, KeyAct>> = {
  ArrowUp: { type: 'change-volume', by: 0.05 },
  ArrowDown: { type: 'change-volume', by: -0.05 },
};

export function actOf(pressed: Key, focus: Focus): KeyAct | undefined {
  if (focus.inField || pressed.altKey || pressed.ctrlKey || pressed.metaKey) {
    return undefined;
  }

  if (/^\d$/.test(pressed.key)) {
    return { type: 'seek-to-part', part: Number(pressed.key) / 10 };
  }

  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return letters[key] ?? (focus.onControl ? undefined : (unfocused[key] ?? (focus.fullscreen ? fullscreenOnly[key] : undefined)));
}

/** What a key did, in a word. Undefined where it can be seen anyway. */
export function saying(act: KeyAct, { volume, muted, rate }: Pick<MediaState, 'volume' | 'muted' | 'rate'>): string | undefined {
  switch (act.type) {
    case 'seek-by':
      return `${act.seconds > 0 ? '+' : '−'}${Math.abs(act.seconds)} s`;
    case 'seek-to-part':
      return `${Math.round(act.part * 100)} %`;
    case 'step-rate':
      return `${rate}×`;
    case 'change-volume':
      return `Volume ${Math.round(volume * 100)} %`;
    case 'toggle-mute':
      return muted ? 'Sound off' : 'Sound on';
    default:
      return undefined;
  }
}

/** For the overlay that explains the keys. */
export const keyHelp: readonly (readonly [keys: string, meaning: string])[] = [
  ['Space, K', 'Play or pause'],
  ['J, L', '10 seconds back, ahead'],
  ['←, →', '5 seconds back, ahead'],
  ['0 – 9', 'To this tenth of the video'],
  ['<, >', 'Slower, faster'],
  ['M', 'Sound off or on'],
  ['↑, ↓', 'Volume, in full screen'],
  ['C', 'Captions on or off'],
  ['F', 'Full screen'],
  ['P', 'Picture in picture'],
  ['N', 'Next video'],
  ['?', 'These keys'],
];
