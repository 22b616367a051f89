import { type PointerEvent, useEffect, useState } from 'react';

/** A pointer that only passes over a card means nothing by it. */
const restTime = 400;

/** Whether a mouse, or a pen, rests on an element: the handlers belong on it. */
export function useRest() {
  const [pointer, setPointer] = useState<'away' | 'over' | 'resting'>('away');
  useEffect(() => {
    if (pointer !== 'over') {
      return undefined;
    }

    const timer = setTimeout(() => setPointer('resting'), restTime);
    return () => clearTimeout(timer);
  }, [pointer]);
  return [
    pointer === 'resting',
    {
      onPointerEnter: (event: PointerEvent) => setPointer(event.pointerType === 'touch' ? 'away' : 'over'),
      onPointerLeave: () => setPointer('away'),
    },
  ] as const;
}
