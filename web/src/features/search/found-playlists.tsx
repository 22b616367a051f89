import { useId } from 'react';
import type { FoundPlaylist } from '@/api/search/search-videos';
import { PlaylistCard } from '@/ui/playlist-card';
import css from './found-playlists.module.css';

/** Beside each other, so that they do not push the videos away. */
export function FoundPlaylists({ playlists }: { readonly playlists: readonly FoundPlaylist[] }) {
  const id = useId();
  return (
    <section className={css.playlists} aria-labelledby={id}>
      <h2 id={id} className={css.title}>
        Playlists
      </h2>
      <ul className={css.strip}>
        {playlists.map((playlist) => (
          <li key={playlist.id}>
            <PlaylistCard playlist={playlist} heading="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}
