import { off, type PlaybackSource, type SourceState } from '../source/playback-source';
import { languages } from '../state/languages';
import { trackLabel } from './track-label';

/** Captions off, or on in the language that was read last. Says what it did. */
export function flipCaptions({ captionTracks, captions }: SourceState, feed: PlaybackSource | null): string {
  if (captions !== off) {
    feed?.chooseCaptions(off);
    return 'Captions off';
  }

  const { captions: last } = languages();
  const track = captionTracks.find(({ language }) => language === last) ?? captionTracks[0];
  if (!track) {
    return 'No captions';
  }

  feed?.chooseCaptions(track.index);
  return `Captions: ${trackLabel(track)}`;
}
