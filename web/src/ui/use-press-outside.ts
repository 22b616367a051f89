import { type RefObject, useEffect } from 'react';

export function usePressOutside(holder: RefObject<HTMLElement | null>, active: boolean, onPress: () => void): void {
  useEffect(() => {
    if (!active) {
      return undefined;
    }

    const listen = (event: PointerEvent) => {
      if (event.target instanceof Node && !holder.current?.contains(event.target)) {
        onPress();
      }
    };
    document.addEventListener('pointerdown', listen);
    return () => document.removeEventListener('pointerdown', listen);
  }, [holder, active, onPress]);
}
