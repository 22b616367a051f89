import { useEffect, useEffectEvent, useRef, useState } from 'react';
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
  const tick = useEffectEvent(() => {
    // somebody is busy with something: the page does not leave them
    if (document.querySelector('dialog[open]')) {
      return;
    }

    if (left > 1) {
      setLeft(left - 1);
    } else {
      setStopped(true);
      next.play();
    }
  });
  useEffect(() => {
    const timer = counting ? setInterval(() => tick(), 1000) : undefined;
    return () => clearInterval(timer);
  }, [counting]);
  return (
    <div ref={group} className={css.next} role="group" aria-label="Next up">
      <span className="visually-hidden" role="status">
        {counting ? `Up next in ${wait} seconds: ${next.title}` : `Up next: ${next.title}`}
      </span>
      <div className={css.poster}>
        <Poster url={next.posterUrl} eager />
      </div>
      <div className={css.words}>
        <p className={css.when}>{counting ? `Up next in ${left}` : 'Up next'}</p>
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
