// @vitest-environment jsdom
import type Hls from 'hls.js';
import { beforeEach, expect, test, vi } from 'vitest';
import { RungWatch } from './rung-watch';

const playlist = (segments: number, complete = false) => `#EXTM3U\n${'#EXTINF:4,\n0.m4s\n'.repeat(segments)}${complete ? '#EXT-X-ENDLIST\n' : ''}`;

// what the origin has of each rung, the lowest first; undefined is still being made
let stored: (string | undefined)[];
const onChange = vi.fn();

function player({ currentTime = 0, buffered = 0, readyState = 4, firstLevel = 0 } = {}) {
  const levels = ['low', 'middle', 'top'].map((name) => ({ uri: `https://edge/${name}.m3u8`, details: { live: true } }));
  const hls = { firstLevel, levels, autoLevelCapping: -1, config: { maxBufferLength: 30, maxMaxBufferLength: 60 } };
  const video = document.createElement('video');
  Object.defineProperties(video, {
    currentTime: { value: currentTime },
    readyState: { value: readyState },
    buffered: { value: { length: 1, start: () => 0, end: () => buffered } },
  });
  return { hls, watch: new RungWatch(hls as unknown as Hls, video, (url) => url, onChange) };
}

beforeEach(() => {
  vi.useFakeTimers();
  onChange.mockReset();
  stored = [playlist(5), undefined, undefined];
  vi.stubGlobal('fetch', (url: string) => {
    const found = stored[['low', 'middle', 'top'].findIndex((name) => url.includes(name))];
    return Promise.resolve(new Response(found ?? null, { status: found === undefined ? 503 : 200 }));
  });
});

test('Quality begins at what the manifest names first, and stays while nothing better is there', async () => {
  const { hls, watch } = player();
  await vi.advanceTimersByTimeAsync(5000);
  expect(hls.autoLevelCapping).toBe(0);
  expect(watch.isAvailable(0)).toBe(true);
  expect(watch.isAvailable(1)).toBe(false);
});

test('Quality climbs, one rung at a time, as soon as the next one reaches beyond what is buffered', async () => {
  const { hls } = player({ buffered: 8 });
  stored = [playlist(5), playlist(3), playlist(3)];
  await vi.advanceTimersByTimeAsync(300);
  expect(hls.autoLevelCapping).toBe(1);
  await vi.advanceTimersByTimeAsync(1600);
  expect(hls.autoLevelCapping).toBe(2);
});

test('A rung that ends before what is buffered is left alone', async () => {
  const { hls } = player({ buffered: 12 });
  stored = [playlist(5), playlist(3), undefined];
  await vi.advanceTimersByTimeAsync(5000);
  expect(hls.autoLevelCapping).toBe(0);
});

test('Where the better rung has run out, the player goes down to one that goes on', async () => {
  const { hls } = player({ currentTime: 12, buffered: 12, readyState: 2, firstLevel: 1 });
  stored = [playlist(9), playlist(3), undefined];
  await vi.advanceTimersByTimeAsync(300);
  expect(hls.autoLevelCapping).toBe(0);
});

test('When every rung is complete the watch ends and quality is free', async () => {
  const { hls, watch } = player();
  stored = [playlist(5, true), playlist(5, true), playlist(5, true)];
  hls.levels.forEach((level) => (level.details.live = false));
  await vi.advanceTimersByTimeAsync(6000);
  expect(hls.autoLevelCapping).toBe(-1);
  expect(hls.config.maxMaxBufferLength).toBe(60);
  expect(watch.isAvailable(2)).toBe(true);
});
