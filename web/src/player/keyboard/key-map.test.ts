import { expect, test } from 'vitest';
import { actOf, type Focus } from './key-map';

const page: Focus = { inField: false, onControl: false, fullscreen: false };

test.each([
  [' ', { type: 'toggle-play' }],
  ['k', { type: 'toggle-play' }],
  ['K', { type: 'toggle-play' }],
  ['j', { type: 'seek-by', seconds: -10 }],
  ['l', { type: 'seek-by', seconds: 10 }],
  ['ArrowLeft', { type: 'seek-by', seconds: -5 }],
  ['ArrowRight', { type: 'seek-by', seconds: 5 }],
  ['f', { type: 'toggle-fullscreen' }],
  ['m', { type: 'toggle-mute' }],
  ['<', { type: 'step-rate', step: -1 }],
  ['>', { type: 'step-rate', step: 1 }],
  ['0', { type: 'seek-to-part', part: 0 }],
  ['7', { type: 'seek-to-part', part: 0.7 }],
  ['?', { type: 'toggle-help' }],
])('%s is understood', (key, act) => {
  expect(actOf({ key }, page)).toEqual(act);
});

test('Nothing is taken from a field that is typed into', () => {
  expect(actOf({ key: 'k' }, { ...page, inField: true })).toBeUndefined();
});

test('On a button the space bar presses the button and arrows go on, but letters still work', () => {
  const focus = { ...page, onControl: true };
  expect(actOf({ key: ' ' }, focus)).toBeUndefined();
  expect(actOf({ key: 'ArrowRight' }, focus)).toBeUndefined();
  expect(actOf({ key: 'm' }, focus)).toEqual({ type: 'toggle-mute' });
});

test('Keys of the browser stay with the browser', () => {
  expect(actOf({ key: 'f', ctrlKey: true }, page)).toBeUndefined();
  expect(actOf({ key: 'ArrowLeft', altKey: true }, page)).toBeUndefined();
});

test('Up and down scroll the page, and change the volume only in full screen', () => {
  expect(actOf({ key: 'ArrowUp' }, page)).toBeUndefined();
  expect(actOf({ key: 'ArrowUp' }, { ...page, fullscreen: true })).toEqual({ type: 'change-volume', by: 0.05 });
});
