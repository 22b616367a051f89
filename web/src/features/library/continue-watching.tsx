import { useUnfinishedVideos } from '@/api/viewing/unfinished-videos';
import { VideoCard } from '@/ui/video-card';
import css from './continue-watching.module.css';

const shown = 8;

/** What was begun and not finished. Where nothing is, or nobody can say, the page does without it. */
export function ContinueWatching() {
  const videos = useUnfinishedVideos();
  if (!videos || videos.length === 0) {
    return null;
  }

  return (
    <section className={css.row} aria-label="Continue watching">
      <h2>Continue watching</h2>
      <ul className={css.list}>
        {videos.slice(0, shown).map((video) => (
          <li key={video.id}>
            <VideoCard video={video} heading="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}
