import { CaptionsIcon } from '@/ui/icons';
import { ChoiceMenu } from '../screen/choice-menu';
import { off } from '../source/playback-source';
import { usePlayer } from '../state/player-context';
import { trackLabel } from './track-label';

type CaptionsMenuProps = { readonly open: boolean; readonly onOpen: (open: boolean) => void };

/** Off, or one of the languages. Absent where a video has none. */
export function CaptionsMenu({ open, onOpen }: CaptionsMenuProps) {
  const { source, feed } = usePlayer();
  if (source.captionTracks.length === 0) {
    return null;
  }

  const shown = source.captionTracks.find(({ index }) => index === source.captions);
  return (
    <ChoiceMenu
      label={`Captions, ${shown ? trackLabel(shown) : 'off'}`}
      button={<CaptionsIcon size={22} />}
      lit={shown !== undefined}
      choices={[{ value: off, label: 'Off' }, ...source.captionTracks.map((track) => ({ value: track.index, label: trackLabel(track) }))]}
      chosen={source.captions}
      open={open}
      onOpen={onOpen}
      onChoose={(track) => feed?.chooseCaptions(track)}
    />
  );
}
