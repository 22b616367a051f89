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
            <Choice playlist={playlist} videoId={videoId} />
          </li>
        ))}
      </ul>
      {playlists.hasNextPage && (
        <Button small busy={playlists.isFetchingNextPage} onClick={() => void playlists.fetchNextPage()}>
          More playlists
        </Button>
      )}
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

function Choice({ playlist, videoId }: { readonly playlist: Playlist; readonly videoId: string }) {
  const hold = useHoldInPlaylist(playlist.id, videoId);
  // what was just wished shows in the same frame as the press, and until the platform's answer has come
  const [wish, setWish] = useState<boolean>();
  const onHold = (held: boolean) => {
    setWish(held);
    hold.mutate(held, { onSettled: () => setWish(undefined) });
  };
  return (
    <>
      <label className={css.choice}>
        <input type="checkbox" checked={wish ?? playlist.contains ?? false} onChange={(event) => onHold(event.target.checked)} />
        <span className={css.title}>{playlist.title}</span>
        {playlist.visibility === 'private' && (
          <span className={css.note} title="Only you can see it">
            <LockIcon size={16} />
          </span>
        )}
      </label>
      <FormError>{hold.error?.message}</FormError>
    </>
  );
}
