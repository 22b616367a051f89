import { ChaptersIcon } from '@/ui/icons';
import { clock } from '@/ui/time';
import { ChoiceMenu } from '../screen/choice-menu';
import { usePlayer } from '../state/player-context';
import { chapterAt } from './chapter';

type ChapterMenuProps = { readonly open: boolean; readonly onOpen: (open: boolean) => void };

/** The list of chapters. Absent where a video has none. */
export function ChapterMenu({ open, onOpen }: ChapterMenuProps) {
  const { media, chapters, acts } = usePlayer();
  if (chapters.length === 0) {
    return null;
  }

  const current = chapterAt(chapters, media.currentTime);
  return (
    <ChoiceMenu
      label={`Chapters${current ? `, now ${current.title}` : ''}`}
      button={<ChaptersIcon size={22} />}
      choices={chapters.map(({ startSeconds, title }) => ({ value: startSeconds, label: title, note: clock(startSeconds) }))}
      chosen={current?.startSeconds ?? off}
      open={open}
      onOpen={onOpen}
      onChoose={acts.seekTo}
    />
  );
}

/** No chapter begins there. */
const off = -1;
