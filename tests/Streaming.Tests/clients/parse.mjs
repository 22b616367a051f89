// Reads one manifest from standard input and writes as JSON what parsers that we did not write make of it: hls-parser and m3u8-parser, or mpd-parser.
import { readFileSync } from 'node:fs';
import HLS from 'hls-parser';
import { Parser } from 'm3u8-parser';
import { parse as parseMpd } from 'mpd-parser';

const text = readFileSync(0, 'utf8');
process.stdout.write(JSON.stringify(text.startsWith('<?xml') ? dash(text) : hls(text)));

function hls(text) {
  HLS.setOptions({ strictMode: true });
  const strict = HLS.parse(text);
  const parser = new Parser();
  parser.push(text);
  parser.end();
  const lenient = parser.manifest;

  return strict.isMasterPlaylist
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
}

function dash(text) {
  const manifest = parseMpd(text, { manifestUri: 'https://edge/t/m/v/p/vod-1/main.mpd' });
  return {
    duration: manifest.duration,
    pictures: manifest.playlists.map((p) => ({
      id: p.attributes.NAME,
      codecs: p.attributes.CODECS,
      bandwidth: p.attributes.BANDWIDTH,
      segments: p.segments.map((s) => ({ uri: s.resolvedUri, duration: s.duration, init: s.map.resolvedUri })),
    })),
    sounds: Object.values(manifest.mediaGroups.AUDIO.audio ?? {}).flatMap((a) => a.playlists.map((p) => p.attributes.NAME)),
  };
}
