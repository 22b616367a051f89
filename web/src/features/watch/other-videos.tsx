import { Button } from '@/ui/button';
import { VideoCard } from '@/ui/video-card';
import { VideoCardSkeleton } from '@/ui/video-card-skeleton';
import css from './other-videos.module.css';
import { useOtherVideos } from './up-next';

type OtherVideosProps = { readonly videoId: string; readonly category: string | undefined };

export function OtherVideos({ videoId, category }: OtherVideosProps) {
  const { state, others, why } = useOtherVideos(videoId, category);
  return (
    <section className={css.others} aria-label="More videos">
      <h2>More videos</h2>
      {why && others.length > 0 && <p className={css.why}>{why}</p>}
      {state.isPending && Array.from({ length: 5 }, (_, index) => <VideoCardSkeleton key={index} layout="row" />)}
      {state.isLoadingError && (
        <p role="alert">
          They could not be loaded.{' '}
          <Button small onClick={() => void state.refetch()} busy={state.isFetching}>
            Try again
          </Button>
        </p>
      )}
      {state.data && others.length === 0 && <p className={css.none}>This is the only one so far.</p>}
      <ul className={css.list}>
        {others.map((video) => (
          <li key={video.id}>
            <VideoCard video={video} layout="row" />
          </li>
        ))}
      </ul>
    </section>
  );
}
