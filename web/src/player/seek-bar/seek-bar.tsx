import { type PointerEvent, useRef, useState } from 'react';
import { clock, spoken } from '@/ui/time';
import { chapterAt } from '../chapters/chapter';
import { ChapterMarks } from '../chapters/chapter-marks';
import { usePlayer } from '../state/player-context';
import { reachableTime } from '../state/timeline';
import { tileAt } from '../storyboard/read-storyboard';
import { StoryboardTile } from '../storyboard/storyboard-tile';
import { useStoryboard } from '../storyboard/use-storyboard';
import css from './seek-bar.module.css';

/** Where the video is, what of it is loaded, and what does not exist yet. */
export function SeekBar() {
  const { media, timeline, chapters, acts, storyboardUrl } = usePlayer();
  const track = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<number>();
  const [dragged, setDragged] = useState<number>();
  const { duration, reachable } = timeline;
  const pointed = dragged ?? hovered;
  const tiles = useStoryboard(storyboardUrl, pointed !== undefined);
  const tile = pointed === undefined ? undefined : tileAt(tiles, pointed);
  // half of what stands above the bar stays within it
  const room = tile ? `${tile.width / 2}px` : '1.75rem';
  const shown = dragged ?? media.currentTime;
  const share = (seconds: number) => (duration > 0 ? Math.min(1, Math.max(0, seconds / duration)) : 0);

  const timeAt = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    const wish = box ? ((event.clientX - box.left) / box.width) * duration : 0;
    return reachableTime(wish, timeline);
  };
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(timeAt(event));
  };
  const move = (event: PointerEvent) => {
    setHovered(timeAt(event));
    if (dragged !== undefined) {
      setDragged(timeAt(event));
    }
  };
  const drop = (event: PointerEvent) => {
    if (dragged !== undefined) {
      acts.seekTo(timeAt(event));
      setDragged(undefined);
    }
  };
  return (
    <div
      className={css.seek}
      role="slider"
      tabIndex={0}
      aria-label="Seek"
      aria-valuemin={0}
      aria-valuemax={Math.round(duration)}
      aria-valuenow={Math.round(shown)}
      aria-valuetext={`${spoken(shown)} of ${spoken(duration)}`}
      data-dragged={dragged !== undefined || undefined}
      data-spatial
      onPointerDown={grab}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={() => setDragged(undefined)}
      onPointerLeave={() => setHovered(undefined)}
    >
      <div ref={track} className={css.track}>
        {media.buffered.map(({ start, end }) => (
          <span key={start} className={css.buffered} style={{ left: `${share(start) * 100}%`, right: `${(1 - share(end)) * 100}%` }} />
        ))}
        {reachable < duration - 1 && <span className={css.missing} style={{ left: `${share(reachable) * 100}%` }} title="Still being processed" />}
        <span className={css.played} style={{ transform: `scaleX(${share(shown)})` }} />
        <ChapterMarks chapters={chapters} duration={duration} />
      </div>
      <span className={css.thumb} style={{ left: `${share(shown) * 100}%` }} />
      {pointed !== undefined && (
        <span className={css.preview} style={{ left: `clamp(${room}, ${share(pointed) * 100}%, calc(100% - ${room}))` }}>
          {tile && <StoryboardTile tile={tile} />}
          <span className={css.hint}>{chapterAt(chapters, pointed)?.title} {clock(pointed)}</span>
        </span>
      )}
    </div>
  );
}
