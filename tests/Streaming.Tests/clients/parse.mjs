// Reads one playlist from standard input and writes as JSON what hls-parser and m3u8-parser make of it.
import { readFileSync } from 'node:fs';
import HLS from 'hls-parser';
import { Parser } from 'm3u8-parser';

HLS.setOptions({ strictMode: true });
const text = readFileSync(0, 'utf8');

const strict = HLS.parse(text);
const parser = new Parser();
parser.push(text);
parser.end();
const lenient = parser.manifest;

const described = strict.isMasterPlaylist
  ? {
      variants: strict.variants.filter((v) => !v.isIFrameOnly).map((v) => ({ uri: v.uri, bandwidth: v.bandwidth, codecs: v.codecs, audio: v.audio.map((a) => a.uri) })),
      keyframes: strict.variants.filter((v) => v.isIFrameOnly).map((v) => v.uri),
      start: strict.start?.offset ?? null,
      agreed: lenient.playlists.map((p) => p.uri),
    }
  : {
      type: strict.playlistType,
      ended: strict.endlist,
      target: strict.targetDuration,
      init: strict.segments[0]?.map?.uri ?? null,
      segments: strict.segments.map((s) => ({ uri: s.uri, duration: s.duration, byterange: s.byterange ?? null })),
      start: strict.start?.offset ?? null,
      agreed: lenient.segments.map((s) => s.uri),
      agreedEnd: lenient.endList ?? false,
    };

process.stdout.write(JSON.stringify(described));
