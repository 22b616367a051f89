import { expect, test } from 'vitest';
import { UploadRate } from './upload-rate';

test('The rate is what came in the last seconds', () => {
  const rate = new UploadRate();
  expect(rate.measure(0, 0)).toBeUndefined();
  expect(rate.measure(1_000_000, 1000)).toBe(1_000_000);
  expect(rate.measure(4_000_000, 2000)).toBe(2_000_000);
});

test('What was long ago does not count', () => {
  const rate = new UploadRate();
  rate.measure(0, 0);
  rate.measure(9_000_000, 1000);
  rate.measure(9_000_000, 8000);
  expect(rate.measure(9_500_000, 9000)).toBe(500_000);
});

test('After a step back the rate starts anew instead of turning negative', () => {
  const rate = new UploadRate();
  rate.measure(5_000_000, 0);
  rate.measure(6_000_000, 1000);
  expect(rate.measure(2_000_000, 2000)).toBeUndefined();
  expect(rate.measure(3_000_000, 3000)).toBe(1_000_000);
});
