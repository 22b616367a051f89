import { useEffect, useState } from 'react';
import { readStoryboard, type Tile } from './read-storyboard';

/** The tiles behind an address, once they are wanted. A player without them is still a player: what cannot be had is left out. */
export function useStoryboard(url: string | null, wanted: boolean): readonly Tile[] {
  const [loaded, setLoaded] = useState<{ readonly url: string; readonly tiles: readonly Tile[] }>();
  const needed = wanted && url !== null && loaded?.url !== url;
  useEffect(() => {
    if (!needed) {
      return undefined;
    }

    const leaving = new AbortController();
    const load = async () => {
      const answer = await fetch(url, { signal: leaving.signal });
      setLoaded({ url, tiles: answer.ok ? readStoryboard(await answer.text(), new URL(url, location.href).href) : [] });
    };
    load().catch(() => undefined);
    return () => leaving.abort();
  }, [url, needed]);
  return loaded?.url === url ? loaded.tiles : [];
}
