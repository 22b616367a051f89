import { useState } from 'react';
import { z } from '@/api/schemas';
import { recall, remember } from '@/ui/stored';

const name = 'player-autoplay';

/** Whether the next video begins by itself. Remembered. */
export function useAutoplay(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => recall(z.boolean(), name) ?? true);
  const choose = (wanted: boolean) => {
    setOn(wanted);
    remember(name, wanted);
  };
  return [on, choose];
}
