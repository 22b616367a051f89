import { type RefObject, useEffect, useRef } from 'react';

/** What was shown last, for those who ask later: listeners need not be put up anew for each change. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
