// Reads manifests by name as JSON from standard input and writes what three parsers make of each: how many variants, or segments, they agree on.
import { readFileSync } from 'node:fs';
import HLS from 'hls-parser';
import { Parser } from 'm3u8-parser';
import { parse as parseMpd } from 'mpd-parser';

HLS.setOptions({ strictMode: true });
const answers = {};
for (const [name, text] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
  answers[name] = text.startsWith('<?xml') ? dash(text) : hls(name, text);
}

process.stdout.write(JSON.stringify(answers));

function hls(name, text) {
  const strict = HLS.parse(text);
  const parser = new Parser();
  parser.push(text);
  parser.end();
  const ours = strict.isMasterPlaylist ? strict.variants.filter((variant) => !variant.isIFrameOnly).map(({ uri }) => uri) : strict.segments.map(({ uri }) => uri);
  const theirs = (strict.isMasterPlaylist ? parser.manifest.playlists : parser.manifest.segments).map(({ uri }) => uri);
  if (ours.length === 0 || ours.join() !== theirs.join()) {
    throw new Error(`${name}: one parser reads ${ours.join()}, the other ${theirs.join()}`);
  }

  return ours.length;
}

function dash(text) {
  return parseMpd(text, { manifestUri: 'https://edge/t/m/v/p/vod-1/main.mpd' }).playlists.length;
}
