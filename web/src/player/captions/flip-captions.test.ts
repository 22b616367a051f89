// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { noSource, off, type PlaybackSource } from '../source/playback-source';
import { flipCaptions } from './flip-captions';

const captionTracks = [
  { index: 0, label: 'English', language: 'en' },
  { index: 1, label: 'Deutsch', language: 'de' },
];
const feed = { chooseCaptions: vi.fn() } as unknown as PlaybackSource;

test('What is on is switched off', () => {
  expect(flipCaptions({ ...noSource, captionTracks, captions: 1 }, feed)).toBe('Captions off');
  expect(feed.chooseCaptions).toHaveBeenLastCalledWith(off);
});

test('They come back in the language that was read last', () => {
  localStorage.setItem('player-languages', JSON.stringify({ captions: 'de' }));
  expect(flipCaptions({ ...noSource, captionTracks }, feed)).toBe('Captions: Deutsch');
  expect(feed.chooseCaptions).toHaveBeenLastCalledWith(1);
});

test('A video without captions says so', () => {
  expect(flipCaptions(noSource, feed)).toBe('No captions');
});
