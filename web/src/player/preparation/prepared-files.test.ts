import { expect, test } from 'vitest';
import { type PreparedFile, PreparedFiles } from './prepared-files';

const file: PreparedFile = { data: '#EXTM3U', firstByte: 1, whole: 2 };

test('A file is given out once', async () => {
  const files = new PreparedFiles();
  files.put('a', Promise.resolve(file), 1000, 0);
  expect(await files.take('a', 10)).toBe(file);
  expect(files.take('a', 10)).toBeUndefined();
});

test('A file that is too old is not given out', () => {
  const files = new PreparedFiles();
  files.put('a', Promise.resolve(file), 1000, 0);
  expect(files.take('a', 1001)).toBeUndefined();
});

test('What did not come is as if nobody had asked', async () => {
  const files = new PreparedFiles();
  files.put('a', Promise.reject(new Error('gone')), 1000, 0);
  await Promise.resolve();
  await Promise.resolve();
  expect(files.take('a', 1)).toBeUndefined();
});
