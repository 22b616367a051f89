export type GrowingPlaylist = { readonly end: number; readonly complete: boolean };

/** How far a media playlist reaches. Only what is asked about a rung that is not being played; hls.js reads the others. */
export function readGrowingPlaylist(text: string): GrowingPlaylist {
  const durations = [...text.matchAll(/^#EXTINF:([\d.]+)/gm)].map(([, seconds]) => Number(seconds));
  return { end: durations.reduce((sum, seconds) => sum + seconds, 0), complete: /^#EXT-X-ENDLIST/m.test(text) };
}
