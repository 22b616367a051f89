import { Button } from '@/ui/button';
import { AlertIcon, PlayIcon, ReplayIcon } from '@/ui/icons';
import { Spinner } from '@/ui/spinner';
import { usePlayer } from '../state/player-context';
import css from './playback-overlay.module.css';

/** What stands over the picture: waiting, failed, or the big button to begin with. */
export function PlaybackOverlay() {
  const { media, source, feed, timeline, acts } = usePlayer();
  if (source.failure) {
    return (
      <div className={css.failure} role="alert">
        <AlertIcon size={36} />
        <p>{source.failure.message}</p>
        {feed && (
          <Button kind="primary" icon={<ReplayIcon />} onClick={feed.retry}>
            Try again
          </Button>
        )}
      </div>
    );
  }

  if (media.waiting && (!media.paused || !media.started)) {
    const atTheEdge = !source.complete && source.end !== undefined && media.currentTime > timeline.reachable - 1;
    return (
      <div className={css.center}>
        <Spinner size={56} label="Loading the video" />
        {atTheEdge && <p className={css.note}>This part is being processed right now.</p>}
      </div>
    );
  }

  return media.paused ? (
    <div className={css.center}>
      <button type="button" className={css.big} aria-label={media.ended ? 'Watch again' : 'Play video'} onClick={acts.togglePlay}>
        {media.ended ? <ReplayIcon size={34} /> : <PlayIcon size={38} />}
      </button>
    </div>
  ) : null;
}
