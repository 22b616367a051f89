import { expect, test } from 'vitest';
import { readFirstFiles, readMultivariant, startVariant } from './start-of-stream';

const main = `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="German",LANGUAGE="de",DEFAULT=NO,AUTOSELECT=YES,URI="audio-de.m3u8"
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,URI="audio.m3u8"
#EXT-X-STREAM-INF:AVERAGE-BANDWIDTH=700000,BANDWIDTH=900000,RESOLUTION=640x360,CODECS="avc1.64001e,mp4a.40.2",AUDIO="sound"
360p.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=2500000,RESOLUTION=1280x720,CODECS="avc1.64001f,mp4a.40.2",AUDIO="sound"
720p.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=400000,RESOLUTION=426x240,CODECS="avc1.640015,mp4a.40.2",AUDIO="sound"
240p.m3u8
`;

const { variants, audio } = readMultivariant(main);
const start = (from: Partial<Parameters<typeof startVariant>[1]>) =>
  startVariant(variants, { growing: false, bandwidth: 10_000_000, screenHeight: 1080, ...from })?.uri;

test('Variants and the sound that is played without a choice are found', () => {
  expect(variants.map(({ uri, bandwidth, height }) => [uri, bandwidth, height])).toEqual([
    ['360p.m3u8', 900_000, 360],
    ['720p.m3u8', 2_500_000, 720],
    ['240p.m3u8', 400_000, 240],
  ]);
  expect(audio.get(variants[0]?.audioGroup ?? '')).toBe('audio.m3u8');
});

test('It begins with the best that line and screen can take', () => {
  expect(start({})).toBe('720p.m3u8');
  expect(start({ screenHeight: 500 })).toBe('360p.m3u8');
  expect(start({ bandwidth: 3_000_000 })).toBe('360p.m3u8');
  expect(start({ bandwidth: 100_000 })).toBe('240p.m3u8');
});

test('While it grows it begins with what is listed first', () => {
  expect(start({ growing: true })).toBe('360p.m3u8');
});

test('The first files of a media playlist are its map and its first segment', () => {
  const playlist = '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXT-X-MAP:URI="../720p/init.mp4"\n#EXTINF:4,\n../720p/0.m4s\n#EXTINF:4,\n../720p/1.m4s\n';
  expect(readFirstFiles(playlist)).toEqual({ init: '../720p/init.mp4', segment: '../720p/0.m4s' });
  expect(readFirstFiles('#EXTM3U\n')).toEqual({ init: undefined, segment: undefined });
});
