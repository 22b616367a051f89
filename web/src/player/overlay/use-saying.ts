import { useCallback, useState } from 'react';
import type { Said } from './feedback';

/** Counts what is said, so that the same word said twice is seen twice. */
export function useSaying(): readonly [Said | undefined, (text: string | null | undefined) => void] {
  const [said, setSaid] = useState<Said>();
  const say = useCallback((text: string | null | undefined) => {
    if (text) {
      setSaid((before) => ({ text, count: (before?.count ?? 0) + 1 }));
    }
  }, []);
  return [said, say];
}
