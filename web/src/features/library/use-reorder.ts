import { type ButtonHTMLAttributes, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { moved } from '@/api/catalog/change-playlist';
import type { VideoSummary } from '@/api/catalog/video';

type Lift = { readonly id: string; readonly order: readonly VideoSummary[]; readonly by: 'pointer' | 'keyboard' };

/**
 * Rows that are taken by their handle and put down elsewhere. A pointer drags; the keyboard lifts with space or enter, moves with the arrows, puts
 * down with space or enter, and gives up with escape.
 */
export function useReorder(videos: readonly VideoSummary[], onMove: (videoId: string, before: string | null) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [lift, setLift] = useState<Lift>();
  const [said, setSaid] = useState('');
  const items = lift?.order ?? videos;

  const step = (id: string, to: number) => {
    const order = movedTo(items, id, to);
    setLift((before) => before && { ...before, order });
    setSaid(`${titleOf(videos, id)}, place ${order.findIndex((video) => video.id === id) + 1} of ${order.length}`);
  };
  const putDown = () => {
    if (lift) {
      const at = lift.order.findIndex(({ id }) => id === lift.id);
      setLift(undefined);
      setSaid(`${titleOf(videos, lift.id)} put down at place ${at + 1}`);
      if (videos.findIndex(({ id }) => id === lift.id) !== at) {
        onMove(lift.id, lift.order[at + 1]?.id ?? null);
      }
    }
  };
  const giveUp = () => {
    setLift(undefined);
    setSaid('Left where it was');
  };

  const onKeyDown = (id: string, event: KeyboardEvent) => {
    const press = event.key === ' ' || event.key === 'Enter';
    if (press && !lift) {
      setLift({ id, order: videos, by: 'keyboard' });
      setSaid(`${titleOf(videos, id)} lifted. Arrows move it, space puts it down, escape leaves it.`);
    } else if (press) {
      putDown();
    } else if (lift && event.key === 'Escape') {
      giveUp();
    } else if (lift && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      step(id, items.findIndex((video) => video.id === id) + (event.key === 'ArrowUp' ? -1 : 1));
    } else {
      return;
    }

    // the page's own arrow keys, and the press that would follow
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
  };
  // heard on the window: a row that is moved in the document loses the pointer that it had captured
  const drag = useEffectEvent(({ clientY }: globalThis.PointerEvent) => {
    const to = rowAt(list.current, clientY);
    if (lift && to !== undefined && items[to]?.id !== lift.id) {
      step(lift.id, to);
    }
  });
  const drop = useEffectEvent(putDown);
  const leave = useEffectEvent(giveUp);
  const dragged = lift?.by === 'pointer';
  useEffect(() => {
    if (!dragged) {
      return undefined;
    }

    const done = new AbortController();
    window.addEventListener('pointermove', (event) => drag(event), { signal: done.signal });
    window.addEventListener('pointerup', () => drop(), { signal: done.signal });
    window.addEventListener('pointercancel', () => leave(), { signal: done.signal });
    return () => done.abort();
  }, [dragged]);
  return {
    list,
    items,
    said,
    held: lift?.id,
    handleOf: ({ id }: VideoSummary): ButtonHTMLAttributes<HTMLButtonElement> => ({
      'aria-pressed': lift?.id === id,
      onKeyDown: (event) => onKeyDown(id, event),
      onBlur: () => lift?.by === 'keyboard' && giveUp(),
      onPointerDown: () => setLift({ id, order: videos, by: 'pointer' }),
    }),
  };
}

/** The same videos with one of them at another place; places beyond the ends are the ends. */
export function movedTo<T extends { readonly id: string }>(items: readonly T[], id: string, to: number): readonly T[] {
  const others = items.filter((item) => item.id !== id);
  return moved(items, { videoId: id, before: others[Math.max(0, to)]?.id ?? null });
}

function rowAt(list: HTMLElement | null, y: number): number | undefined {
  const rows = [...(list?.children ?? [])].map((row) => row.getBoundingClientRect());
  const at = rows.findIndex(({ bottom }) => y < bottom);
  return rows.length === 0 ? undefined : at < 0 ? rows.length - 1 : at;
}

function titleOf(videos: readonly VideoSummary[], id: string): string {
  return videos.find((video) => video.id === id)?.title ?? '';
}
