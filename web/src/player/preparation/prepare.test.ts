// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { PlaybackSession } from '@/api/streaming/start-session';
import { preparedFiles } from './prepared-files';

const startSession = vi.fn<(videoId: string, options: { readonly signal?: AbortSignal; readonly prepared?: boolean }) => Promise<PlaybackSession | null>>();
const endPlaybackSession = vi.fn();
vi.mock('@/api/streaming/start-session', () => ({ startSession }));
vi.mock('@/api/streaming/end-session', () => ({ endPlaybackSession }));
const { prepareVideo, takePrepared, takeStart } = await import('./prepare');

const edge = 'https://edge/token/m/v1/p1';
const files: Record<string, string> = {
  'vod-1/main.m3u8': '#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="s",URI="audio.m3u8"\n#EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=2x1,AUDIO="s"\n360p.m3u8\n',
  'vod-1/360p.m3u8': '#EXTM3U\n#EXT-X-MAP:URI="../360p/init.mp4"\n#EXTINF:4,\n../360p/0.m4s\n',
  'vod-1/audio.m3u8': '#EXTM3U\n#EXT-X-MAP:URI="../audio/init.mp4"\n#EXTINF:4,\n../audio/0.m4s\n',
};
const session: PlaybackSession = {
  sessionId: 's1',
  manifestUrl: `${edge}/vod-1/main.m3u8`,
  fallbackManifestUrl: null,
  durationSeconds: 60,
  state: 'ready',
  startedAt: '2029-12-31T20:00:00Z',
  expiresAt: '2030-01-01T00:00:00Z',
  viewingTicket: 'ticket',
  clockAhead: 0,
};
let asked: string[];

beforeEach(() => {
  vi.resetAllMocks();
  startSession.mockResolvedValue(session);
  asked = [];
  vi.stubGlobal('fetch', (url: string, { signal }: RequestInit) => {
    const path = url.split('?')[0]?.slice(edge.length + 1) ?? '';
    asked.push(path);
    expect(url).toContain('CMCD=cid%3D%22');
    return signal?.aborted ? Promise.reject(new Error('left')) : Promise.resolve(new Response(files[path] ?? 'bytes'));
  });
});

test('Session, playlists and the first files of picture and sound are fetched', async () => {
  await prepareVideo('v1', new AbortController().signal);
  expect(asked.toSorted()).toEqual(
    ['360p/0.m4s', '360p/init.mp4', 'audio/0.m4s', 'audio/init.mp4', 'vod-1/360p.m3u8', 'vod-1/audio.m3u8', 'vod-1/main.m3u8'].toSorted(),
  );
  expect(await takePrepared('v1')).toBe(session);
  expect(takePrepared('v1')).toBeUndefined();
  expect(takeStart(session.manifestUrl)).toBe(`${edge}/vod-1/360p.m3u8`);
  expect((await preparedFiles.take(`${edge}/360p/0.m4s`))?.data).toBeInstanceOf(ArrayBuffer);
});

test('Who comes again within a minute starts nothing new', async () => {
  const { signal } = new AbortController();
  await prepareVideo('v2', signal);
  await prepareVideo('v2', signal);
  expect(startSession).toHaveBeenCalledExactlyOnceWith('v2', { signal, prepared: true });
  void takePrepared('v2');
});

test('Who leaves before it has come ends the session', async () => {
  const leaving = new AbortController();
  startSession.mockImplementation(() => {
    leaving.abort();
    return Promise.resolve(session);
  });
  await expect(prepareVideo('v3', leaving.signal)).rejects.toThrow('left');
  await Promise.resolve();
  expect(endPlaybackSession).toHaveBeenCalledExactlyOnceWith('s1');
  expect(takePrepared('v3')).toBeUndefined();
});

test('On a line that costs nothing is prepared', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  await prepareVideo('v4', new AbortController().signal);
  expect(startSession).not.toHaveBeenCalled();
});
