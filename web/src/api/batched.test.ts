import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { batched } from './batched';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('Those who ask at once share a request, and each gets its own answer', async () => {
  const load = vi.fn(async (ids: readonly string[]) => new Map(ids.filter((id) => id !== 'gone').map((id) => [id, id.toUpperCase()])));
  const ask = batched(load);
  const answers = Promise.all([ask('a'), ask('b'), ask('a'), ask('gone')]);
  await vi.runAllTimersAsync();
  expect(await answers).toEqual(['A', 'B', 'A', undefined]);
  expect(load.mock.calls).toEqual([[['a', 'b', 'gone']]]);
});

test('A failed request fails for all who shared it, and for nobody after', async () => {
  let fails = true;
  const ask = batched(async (ids) => {
    if (fails) {
      throw new Error('away');
    }

    return new Map(ids.map((id) => [id, 1]));
  });
  const first = Promise.allSettled([ask('a'), ask('b')]);
  await vi.runAllTimersAsync();
  expect((await first).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  const second = ask('a');
  await vi.runAllTimersAsync();
  expect(await second).toBe(1);
});

test('No request asks for more than may be asked for at once', async () => {
  const load = vi.fn(async (ids: readonly string[]) => new Map(ids.map((id) => [id, id])));
  const ask = batched(load, 2);
  const answers = Promise.all(['a', 'b', 'c'].map(ask));
  await vi.runAllTimersAsync();
  expect(await answers).toEqual(['a', 'b', 'c']);
  expect(load.mock.calls).toEqual([[['a', 'b']], [['c']]]);
});
