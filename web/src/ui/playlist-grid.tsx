import type { Playlist } from '@/api/catalog/playlist';
import { PlaylistCard } from './playlist-card';
import css from './video-grid.module.css';

export function PlaylistGrid({ playlists }: { readonly playlists: readonly Playlist[] }) {
  return (
    <ul className={css.grid}>
      {playlists.map((playlist) => (
        <li key={playlist.id}>
          <PlaylistCard playlist={playlist} />
        </li>
      ))}
    </ul>
  );
}
