import { endPlaybackSession } from '@/api/streaming/end-session';
import { type PlaybackSession, startSession } from '@/api/streaming/start-session';
import { type MediaRequest, withCmcd } from '../source/cmcd';
import { knownBandwidth } from './bandwidth';
import { currentLine, mayPrepare } from './may-prepare';
import { type PreparedFile, preparedFiles } from './prepared-files';
import { readFirstFiles, readMultivariant, screenHeight, startVariant } from './start-of-stream';

type Preparation = { readonly session: Promise<PlaybackSession | null>; readonly until: number; readonly urls: Set<string> };

const lifetime = 60_000;
/** A playlist that grows is old soon. */
const growingLifetime = 5000;

const prepared = new Map<string, Preparation>();
const startUris = new Map<string, string>();

/**
 * Starts a playback session and fetches what its first picture needs: manifest, playlists, init segments, first segments. Whoever plays the video within a
 * minute takes both, as far as they have come. Nothing of it may fail loudly: it is a bet.
 */
export async function prepareVideo(videoId: string, signal: AbortSignal): Promise<void> {
  if (!mayPrepare(currentLine()) || (prepared.get(videoId)?.until ?? 0) > performance.now()) {
    return;
  }

  discard(videoId);
  const preparation: Preparation = { session: startSession(videoId, { signal, prepared: true }), until: performance.now() + lifetime, urls: new Set() };
  prepared.set(videoId, preparation);
  setTimeout(() => prepared.get(videoId) === preparation && discard(videoId), lifetime);
  try {
    const session = await preparation.session;
    if (session) {
      await fetchStart(videoId, session, preparation.urls, signal);
    }
  } catch (error) {
    // whoever has taken it meanwhile fetches the rest
    if (prepared.get(videoId) === preparation) {
      discard(videoId);
    }

    throw error;
  }
}

/** The session that was prepared for a video, or is about to be; once. */
export function takePrepared(videoId: string): Promise<PlaybackSession | null> | undefined {
  const found = prepared.get(videoId);
  prepared.delete(videoId);
  return found && found.until > performance.now() ? found.session : undefined;
}

/** The media playlist whose first segment was fetched, once. */
export function takeStart(manifestUrl: string): string | undefined {
  const uri = startUris.get(manifestUrl);
  startUris.delete(manifestUrl);
  return uri;
}

function discard(videoId: string): void {
  const found = prepared.get(videoId);
  prepared.delete(videoId);
  preparedFiles.drop(found?.urls ?? []);
  void found?.session.then(end).catch(() => undefined);
}

function end(session: PlaybackSession | null): void {
  if (session) {
    startUris.delete(session.manifestUrl);
    endPlaybackSession(session.sessionId);
  }
}

async function fetchStart(videoId: string, session: PlaybackSession, urls: Set<string>, signal: AbortSignal): Promise<void> {
  const growing = session.state !== 'ready';
  const load = (url: string, type: MediaRequest['type'], immutable: boolean) => {
    const file = fetchFile(withCmcd(url, { contentId: videoId, sessionId: session.sessionId, type, startup: true }), type, signal);
    preparedFiles.put(url, file, immutable ? lifetime : growingLifetime);
    urls.add(url);
    return file;
  };
  const loadPlaylist = async (url: string, type: 'a' | 'v') => {
    const { init, segment } = readFirstFiles(text(await load(url, 'm', !growing)));
    await Promise.all([init && load(new URL(init, url).href, 'i', true), segment && load(new URL(segment, url).href, type, true)]);
  };

  const { variants, audio } = readMultivariant(text(await load(session.manifestUrl, 'm', !growing)));
  const start = startVariant(variants, { growing, bandwidth: knownBandwidth(), screenHeight: screenHeight() });
  if (!start) {
    return;
  }

  const videoUrl = new URL(start.uri, session.manifestUrl).href;
  const audioUri = audio.get(start.audioGroup ?? '');
  startUris.set(session.manifestUrl, videoUrl);
  await Promise.all([loadPlaylist(videoUrl, 'v'), audioUri && loadPlaylist(new URL(audioUri, session.manifestUrl).href, 'a')]);
}

async function fetchFile(url: string, type: MediaRequest['type'], signal: AbortSignal): Promise<PreparedFile> {
  const began = performance.now();
  const response = await fetch(url, { signal });
  const firstByte = performance.now() - began;
  if (!response.ok) {
    throw new Error(`The edge said ${response.status}.`);
  }

  const data = type === 'm' ? await response.text() : await response.arrayBuffer();
  return { data, firstByte, whole: performance.now() - began };
}

function text({ data }: PreparedFile): string {
  return typeof data === 'string' ? data : '';
}
