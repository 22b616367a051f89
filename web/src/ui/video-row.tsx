import { useId } from 'react';
import type { VideoSummary } from '@/api/catalog/video';
import { VideoCard } from './video-card';
import css from './video-row.module.css';

type VideoRowProps = { readonly title: string; readonly explanation: string; readonly videos: readonly VideoSummary[]; readonly eager?: boolean };

const firstScreen = 5;

/** Videos beside each other under a title that says why they are there. It is scrolled sideways by touch, by a wheel, and by going through it with keys. */
export function VideoRow({ title, explanation, videos, eager = false }: VideoRowProps) {
  const id = useId();
  return (
    <section className={css.row} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={css.why}>{explanation}</p>
      <ul className={css.strip}>
        {videos.map((video, index) => (
          <li key={video.id}>
            <VideoCard video={video} heading="h3" eager={eager && index < firstScreen} />
          </li>
        ))}
      </ul>
    </section>
  );
}
