import { SpeechIcon } from '@/ui/icons';
import { trackLabel } from '../captions/track-label';
import { ChoiceMenu } from '../screen/choice-menu';
import { usePlayer } from '../state/player-context';

type AudioMenuProps = { readonly open: boolean; readonly onOpen: (open: boolean) => void };

/** The language that is heard. Absent where there is only one. */
export function AudioMenu({ open, onOpen }: AudioMenuProps) {
  const { source, feed } = usePlayer();
  if (source.audioTracks.length < 2) {
    return null;
  }

  const heard = source.audioTracks.find(({ index }) => index === source.audio);
  return (
    <ChoiceMenu
      label={`Audio language${heard ? `, ${trackLabel(heard)}` : ''}`}
      button={<SpeechIcon size={22} />}
      choices={source.audioTracks.map((track) => ({ value: track.index, label: trackLabel(track) }))}
      chosen={source.audio}
      open={open}
      onOpen={onOpen}
      onChoose={(track) => feed?.chooseAudio(track)}
    />
  );
}
