import { expect, test } from 'vitest';
import { cutText } from './cut-text';

test('A file that was cut off says how much of it plays', () => {
  expect(cutText({ playableSeconds: 19.52, declaredSeconds: 60, accepted: false })).toBe('The file is incomplete: it plays 19.5 of 60 seconds.');
});
