import { expect, test } from 'vitest';
import { readStoryboard, tileAt } from './read-storyboard';

const text = `WEBVTT

00:00:00.000 --> 00:00:10.000
0.jpg#xywh=0,0,160,90

00:00:10.000 --> 01:00:17.500
1.jpg#xywh=160,90,160,90
`;

const tiles = readStoryboard(text, 'https://site/images/v1/p1/storyboard/index.vtt');

test('Cues become tiles with the address of their sheet', () => {
  expect(tiles).toEqual([
    { start: 0, end: 10, sheet: 'https://site/images/v1/p1/storyboard/0.jpg', x: 0, y: 0, width: 160, height: 90 },
    { start: 10, end: 3617.5, sheet: 'https://site/images/v1/p1/storyboard/1.jpg', x: 160, y: 90, width: 160, height: 90 },
  ]);
});

test('A time is shown by the tile in whose span it lies, the end by the last one', () => {
  expect(tileAt(tiles, 9.99)?.x).toBe(0);
  expect(tileAt(tiles, 10)?.x).toBe(160);
  expect(tileAt(tiles, 99999)?.x).toBe(160);
  expect(tileAt([], 1)).toBeUndefined();
});

test('What is no storyboard gives no tiles', () => {
  expect(readStoryboard('<html></html>', 'https://site/')).toEqual([]);
});
