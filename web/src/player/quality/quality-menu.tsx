import { ChoiceMenu } from '../screen/choice-menu';
import { usePlayer } from '../state/player-context';
import { qualityLabel, qualityMark } from './quality-label';

type QualityMenuProps = { readonly open: boolean; readonly onOpen: (open: boolean) => void };

/** Automatic, or one rung held on to. Absent where the browser decides by itself. */
export function QualityMenu({ open, onOpen }: QualityMenuProps) {
  const { source, feed } = usePlayer();
  const { rungs, chosen, playing } = source;
  if (rungs.length === 0) {
    return null;
  }

  const shown = rungs.find(({ index }) => index === playing);
  const playingLabel = shown && qualityLabel(shown);
  const choices = [
    { value: 'auto' as const, label: 'Auto', note: chosen === 'auto' ? playingLabel : undefined },
    ...rungs.map((rung) => ({
      value: rung.index,
      label: qualityLabel(rung),
      note: rung.available ? qualityMark(rung) : 'not ready yet',
      disabled: !rung.available,
    })),
  ];
  return (
    <ChoiceMenu
      label={`Quality${playingLabel ? `, now ${playingLabel}` : ''}`}
      button={playingLabel ?? 'Auto'}
      choices={choices}
      chosen={chosen}
      open={open}
      onOpen={onOpen}
      onChoose={(rung) => feed?.choose(rung)}
    />
  );
}
