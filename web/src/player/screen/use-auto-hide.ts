import { useCallback, useEffect, useRef, useState } from 'react';

const idleAfter = 2800;

/** Controls leave when nothing has happened for a while and nothing holds them. */
export function useAutoHide(held: boolean): { readonly visible: boolean; readonly wake: () => void; readonly hide: () => void } {
  const [awake, setAwake] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wake = useCallback(() => {
    setAwake(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAwake(false), idleAfter);
  }, []);
  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setAwake(false);
  }, []);
  useEffect(() => {
    // what held them has let go: from now on they may leave
    timer.current = setTimeout(() => setAwake(false), idleAfter);
    return () => clearTimeout(timer.current);
  }, [held]);
  return { visible: awake || held, wake, hide };
}
