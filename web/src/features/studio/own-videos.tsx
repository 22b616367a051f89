import { useQueryClient } from '@tanstack/react-query';
import { useOwnVideos } from '@/api/studio/list-own-videos';
import { ownVideosKey } from '@/api/studio/studio-video';
import { Failure } from '@/ui/failure';
import { FilmIcon } from '@/ui/icons';
import { LoadMore } from '@/ui/load-more';
import { Notice } from '@/ui/notice';
import css from './own-videos.module.css';
import { OwnVideoSkeleton } from './own-video-skeleton';
import { OwnVideoRow } from './own-video-row';
import { UploadRow } from './upload-row';
import { useUploads } from './uploads/uploads';
import { useUploadedVideo } from './uploads/use-uploaded-video';
import { useInterruptedFiles } from './use-interrupted-files';

export function OwnVideos() {
  const uploads = useUploads();
  const videos = useOwnVideos(new Set(uploads.flatMap(({ state, videoId }) => (state === 'done' && videoId ? [videoId] : []))));
  const interrupted = useInterruptedFiles();
  const queries = useQueryClient();
  useUploadedVideo(() => void queries.invalidateQueries({ queryKey: ownVideosKey }));

  const items = videos.data?.pages.flatMap((page) => page.items) ?? [];
  const listed = new Set(items.map(({ id }) => id));
  const unlisted = uploads.filter(({ videoId }) => !videoId || !listed.has(videoId));
  return (
    <section aria-label="Your videos" className={css.videos}>
      <ul className={css.list}>
        {unlisted.map((upload) => (
          <li key={upload.key} className={css.row}>
            <UploadRow upload={upload} title={upload.file.name} />
          </li>
        ))}
        {videos.isPending && <OwnVideoSkeleton />}
        {items.map((video) => (
          <li key={video.id} className={css.row}>
            <OwnVideoRow
              video={video}
              upload={uploads.find(({ videoId, state }) => videoId === video.id && state !== 'done')}
              interruptedFile={interrupted.get(video.id)}
            />
          </li>
        ))}
      </ul>
      {videos.isLoadingError && (
        <Failure what="Your videos" error={videos.error} onRetry={() => void videos.refetch()} retrying={videos.isFetching} />
      )}
      {videos.data && items.length === 0 && unlisted.length === 0 && (
        <Notice icon={<FilmIcon size={28} />} title="Nothing uploaded yet">
          Drop a file above. While it is uploaded and processed you can write its title and description.
        </Notice>
      )}
      {videos.hasNextPage && (
        <LoadMore busy={videos.isFetchingNextPage} failed={videos.isFetchNextPageError} onMore={() => void videos.fetchNextPage()} />
      )}
    </section>
  );
}
