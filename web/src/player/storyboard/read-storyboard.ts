export type Tile = {
  readonly start: number;
  readonly end: number;
  readonly sheet: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const cue = /^(\d+):(\d\d):(\d\d\.\d{3}) --> (\d+):(\d\d):(\d\d\.\d{3})\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)$/gm;

/** Reads WebVTT whose cues name a sheet and a rectangle on it. Sheets are named relative to the file. */
export function readStoryboard(text: string, url: string): Tile[] {
  return [...text.replaceAll('\r\n', '\n').matchAll(cue)].map((match) => {
    const number = (group: number) => Number(match[group]);
    const seconds = (group: number) => number(group) * 3600 + number(group + 1) * 60 + number(group + 2);
    return {
      start: seconds(1),
      end: seconds(4),
      sheet: new URL(match[7] ?? '', url).href,
      x: number(8),
      y: number(9),
      width: number(10),
      height: number(11),
    };
  });
}

/** The tile of a time; tiles stand in order and leave no gap. */
export function tileAt(tiles: readonly Tile[], time: number): Tile | undefined {
  return tiles.find(({ end }) => time < end) ?? tiles.at(-1);
}
