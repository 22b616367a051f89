import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { VideoDetails } from '@/api/catalog/show-video';
import { ApiProblem } from '@/api/problem';
import { endPlaybackSession } from '@/api/streaming/end-session';
import { playbackSessionQuery } from '@/api/streaming/start-session';
import { resumeQuery } from '@/api/viewing/resume';
import { Player } from '@/player/player';
import { Button } from '@/ui/button';
import { ReplayIcon } from '@/ui/icons';
import { Spinner } from '@/ui/spinner';
import { Curtain } from './curtain';
import { notPlayable } from './not-playable';
import { OfferPanel } from './offer-panel';
import { PreviewNote } from './preview-note';
import { StreamLimit } from './stream-limit';
import type { UpNext } from './up-next';
import { useNext } from './use-next';
import { useUnlock } from './use-unlock';

type StageProps = {
  readonly videoId: string;
  readonly visit: string;
  readonly video: VideoDetails | undefined;
  /** undefined: where the viewer left it. */
  readonly startAt: number | undefined;
  readonly upNext: UpNext | undefined;
};

/** The player, or why it is not there yet. */
export function Stage({ videoId, visit, video, startAt, upNext }: StageProps) {
  const { data: session, error, isPending, isFetching, isRefetchError, refetch } = useQuery(playbackSessionQuery(videoId, visit));
  const resumeAt = useQuery(resumeQuery(videoId, visit)).data;
  const beginAt = startAt ?? resumeAt;
  const renew = useCallback(() => void refetch(), [refetch]);
  useSessionEnd(session?.sessionId);
  const next = useNext(upNext);
  const posterUrl = video?.posterUrl ?? null;
  const [offerShown, setOfferShown] = useState(false);
  const showOffer = useCallback(() => setOfferShown(true), []);
  const preview = isRefetchError ? undefined : session?.preview;
  const refused = error instanceof ApiProblem ? error.name : undefined;
  const unlocking = useUnlock(videoId, refused === 'payment-required' || Boolean(preview), renew);
  if (refused === 'payment-required' || (preview && offerShown)) {
    return (
      <Curtain posterUrl={posterUrl} tall>
        <OfferPanel videoId={videoId} channel={video?.channel} unlocking={unlocking} onPreview={preview ? () => setOfferShown(false) : undefined} />
      </Curtain>
    );
  }

  if (refused === 'too-many-streams') {
    return (
      <Curtain posterUrl={posterUrl} tall>
        <StreamLimit videoId={videoId} visit={visit} limit={error instanceof ApiProblem ? error.limit : undefined} />
      </Curtain>
    );
  }

  if (session && !isRefetchError && beginAt !== undefined) {
    const description = { title: video?.title ?? 'Video', artist: video?.channel.name ?? '', posterUrl };
    return (
      <Player
        address={session}
        contentId={videoId}
        startAt={preview && beginAt >= preview.seconds - 1 ? 0 : beginAt}
        chapters={video?.chapters ?? []}
        next={next.shown}
        onNearEnd={preview ? undefined : next.prepare}
        onEnded={preview ? showOffer : undefined}
        note={preview && <PreviewNote seconds={preview.seconds} onOffer={showOffer} />}
        durationSeconds={session.durationSeconds}
        description={description}
        storyboardUrl={video?.storyboardUrl ?? null}
        onExpired={renew}
      />
    );
  }

  if (isPending || (session && !isRefetchError)) {
    return (
      <Curtain posterUrl={posterUrl}>
        <Spinner size={56} label="Loading the video" />
      </Curtain>
    );
  }

  if (session === null) {
    return <Curtain posterUrl={posterUrl}>{notPlayable(video?.processing.state)}</Curtain>;
  }

  return (
    <Curtain posterUrl={posterUrl}>
      <div role="alert">
        <h2>The video could not be started</h2>
        <p>{error?.message}</p>
      </div>
      <Button kind="primary" icon={<ReplayIcon />} busy={isFetching} onClick={renew}>
        Try again
      </Button>
    </Curtain>
  );
}

function useSessionEnd(sessionId: string | undefined): void {
  useEffect(() => {
    if (!sessionId) {
      return undefined;
    }

    const end = () => endPlaybackSession(sessionId);
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [sessionId]);
}
