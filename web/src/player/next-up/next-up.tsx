import { useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { PlayIcon } from '@/ui/icons';
import { Poster } from '@/ui/poster';
import css from './next-up.module.css';

export type Next = { readonly title: string; readonly channel: string; readonly posterUrl: string | null; readonly play: () => void };

type NextUpProps = { readonly next: Next; readonly autoplay: boolean; readonly onAutoplay: (on: boolean) => void };

const wait = 8;

/** At the end: what comes next, and in how many seconds by itself. */
export function NextUp({ next, autoplay, onAutoplay }: NextUpProps) {
  const [left, setLeft] = useState(wait);
  const [stopped, setStopped] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // a remote control is at once where it is needed; a focus elsewhere is left there
    if (document.activeElement === document.body) {
      group.current?.querySelector('button')?.focus();
    }
  }, []);
  const counting = autoplay && !stopped;
  useEffect(() => {
    if (!counting) {
      return undefined;
    }

    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : next.play()), 1000);
    return () => clearTimeout(timer);
  }, [counting, left, next]);
  return (
    <div ref={group} className={css.next} role="group" aria-label="Next up">
      <div className={css.poster}>
        <Poster url={next.posterUrl} eager />
      </div>
      <div className={css.words}>
        <p className={css.when} role="status">
          {counting ? `Up next in ${left}` : 'Up next'}
        </p>
        <p className={css.title}>{next.title}</p>
        <p>{next.channel}</p>
        <div className={css.actions}>
          <Button kind="primary" icon={<PlayIcon size={18} />} onClick={next.play}>
            Play now
          </Button>
          {counting && <Button onClick={() => setStopped(true)}>Cancel</Button>}
        </div>
        <label className={css.auto}>
          <input type="checkbox" checked={autoplay} onChange={(event) => onAutoplay(event.target.checked)} /> Play the next one by itself
        </label>
      </div>
    </div>
  );
}
