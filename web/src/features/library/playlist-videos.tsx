import { useTakeFromPlaylist, useMoveInPlaylist } from '@/api/catalog/change-playlist';
import type { Playlist } from '@/api/catalog/playlist';
import type { VideoSummary } from '@/api/catalog/video';
import { ButtonLink } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { PlaylistIcon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { PlaylistRow } from './playlist-row';
import css from './playlist-videos.module.css';
import { useReorder } from './use-reorder';

type PlaylistVideosProps = { readonly playlist: Playlist; readonly videos: readonly VideoSummary[] };

/** In order; its owner takes hold of a row and moves it, by pointer, finger or keyboard. */
export function PlaylistVideos({ playlist, videos }: PlaylistVideosProps) {
  const move = useMoveInPlaylist(playlist.id);
  const take = useTakeFromPlaylist(playlist.id);
  const { list, items, held, said, handleOf } = useReorder(videos, (videoId, before) => move.mutate({ videoId, before }));
  if (videos.length === 0) {
    return (
      <Notice icon={<PlaylistIcon size={28} />} title="Nothing in it yet" actions={<ButtonLink to="/">Go to the videos</ButtonLink>}>
        {playlist.isOwner ? 'Press “Save” below a video to put it here.' : 'Its owner has not put anything here that you may see.'}
      </Notice>
    );
  }

  return (
    <section aria-label={`Videos in ${playlist.title}`}>
      <FormError>{move.error?.message ?? take.error?.message}</FormError>
      <ol ref={list} className={css.list}>
        {items.map((video, index) => (
          <li key={video.id} data-held={held === video.id || undefined} className={css.item}>
            <PlaylistRow
              video={video}
              number={index + 1}
              listId={playlist.id}
              handle={playlist.isOwner ? handleOf(video) : undefined}
              onTake={playlist.isOwner ? () => take.mutate(video.id) : undefined}
            />
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
