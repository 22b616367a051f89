import { ChoiceMenu } from '../screen/choice-menu';
import { rates } from '../state/player-acts';
import { usePlayer } from '../state/player-context';

type SpeedMenuProps = { readonly open: boolean; readonly onOpen: (open: boolean) => void };

export function SpeedMenu({ open, onOpen }: SpeedMenuProps) {
  const { media, acts } = usePlayer();
  const choices = rates.map((rate) => ({ value: rate as number, label: rate === 1 ? 'Normal' : `${rate}×` }));
  return (
    <ChoiceMenu
      label="Playback speed"
      button={`${media.rate}×`}
      choices={choices}
      chosen={media.rate}
      open={open}
      onOpen={onOpen}
      onChoose={acts.setRate}
    />
  );
}
