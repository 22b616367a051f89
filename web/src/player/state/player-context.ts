import { createContext, useContext } from 'react';
import type { Chapter } from '../chapters/chapter';
import type { PlaybackSource, SourceState } from '../source/playback-source';
import type { MediaState } from './media-state';
import type { PlayerActs } from './player-acts';
import type { Timeline } from './timeline';

export type PlayerContext = {
  readonly media: MediaState;
  readonly source: SourceState;
  readonly feed: PlaybackSource | null;
  readonly timeline: Timeline;
  readonly chapters: readonly Chapter[];
  readonly acts: PlayerActs;
  /** Where the index of the small pictures is; null while there are none. */
  readonly storyboardUrl: string | null;
};

export const PlayerContext = createContext<PlayerContext | null>(null);

export function usePlayer(): PlayerContext {
  const player = useContext(PlayerContext);
  if (!player) {
    throw new Error('Controls stand inside a player.');
  }

  return player;
}
