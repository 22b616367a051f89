import { expect, test } from 'vitest';
import { readGrowingPlaylist } from './growing-playlist';

const growing = '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4.004,\n0.m4s\n#EXTINF:4.004,\n1.m4s\n';

test('A playlist reaches as far as its segments', () => {
  expect(readGrowingPlaylist(growing)).toEqual({ end: 8.008, complete: false });
});

test('The end of the list is the end of the video', () => {
  expect(readGrowingPlaylist(`${growing}#EXT-X-ENDLIST\n`).complete).toBe(true);
});

test('A playlist without segments reaches nowhere', () => {
  expect(readGrowingPlaylist('#EXTM3U\n')).toEqual({ end: 0, complete: false });
});
