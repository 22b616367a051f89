import { useState } from 'react';
import { useHoldInPlaylist } from '@/api/catalog/change-playlist';
import { useOwnPlaylists } from '@/api/catalog/list-playlists';
import type { Playlist } from '@/api/catalog/playlist';
import { Button } from './button';
import { Dialog } from './dialog';
import { Failure } from './failure';
import { FormError } from './form-error';
import { LockIcon, PlusIcon } from './icons';
import { NewPlaylistForm } from './new-playlist-form';
import css from './save-dialog.module.css';
import { Skeleton } from './skeleton';

type SaveDialogProps = { readonly videoId: string; readonly onClose: () => void };

/** One box per playlist: ticked is in it. */
export function SaveDialog({ videoId, onClose }: SaveDialogProps) {
  const [making, setMaking] = useState(false);
  const playlists = useOwnPlaylists(videoId);
  const hold = useHoldInPlaylist(videoId);
  const items = playlists.data?.pages.flatMap((page) => page.items);
  return (
    <Dialog
      title="Save to…"
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {playlists.isPending && <Skeleton shape="title" width="60%" />}
      {playlists.isLoadingError && (
        <Failure what="Your playlists" error={playlists.error} onRetry={() => void playlists.refetch()} retrying={playlists.isFetching} />
      )}
      <ul className={css.list}>
        {items?.map((playlist) => (
          <li key={playlist.id}>
            <Choice
              playlist={playlist}
              held={hold.isPending && hold.variables.id === playlist.id ? hold.variables.held : (playlist.contains ?? false)}
              onHold={(held) => hold.mutate({ id: playlist.id, held })}
            />
          </li>
        ))}
      </ul>
      {playlists.hasNextPage && (
        <Button small busy={playlists.isFetchingNextPage} onClick={() => void playlists.fetchNextPage()}>
          More playlists
        </Button>
      )}
      <FormError>{hold.error?.message}</FormError>
      {making ? (
        <NewPlaylistForm videoId={videoId} onDone={() => setMaking(false)} />
      ) : (
        items && (
          <Button kind="plain" icon={<PlusIcon size={18} />} onClick={() => setMaking(true)}>
            New playlist
          </Button>
        )
      )}
    </Dialog>
  );
}

function Choice({ playlist, held, onHold }: { readonly playlist: Playlist; readonly held: boolean; readonly onHold: (held: boolean) => void }) {
  return (
    <label className={css.choice}>
      <input type="checkbox" checked={held} onChange={(event) => onHold(event.target.checked)} />
      <span className={css.title}>{playlist.title}</span>
      {playlist.visibility === 'private' && (
        <span className={css.note} title="Only you can see it">
          <LockIcon size={16} />
        </span>
      )}
    </label>
  );
}
