import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

const told = async (connection: object | undefined) => {
  vi.stubGlobal('navigator', connection ? { connection } : {});
  return import('./bandwidth');
};

test('A line is what the last video measured, or else what the browser tells of it, or else a modest one', async () => {
  const { knownBandwidth, rememberBandwidth } = await told({ downlink: 2.5 });
  expect(knownBandwidth()).toBe(2_500_000);
  rememberBandwidth(40_000_000);
  expect(knownBandwidth()).toBe(40_000_000);

  vi.resetModules();
  expect((await told(undefined)).knownBandwidth()).toBe(3_000_000);
});

test('Browsers stop telling at ten megabits, so no more is believed', async () => {
  expect((await told({ downlink: 100 })).knownBandwidth()).toBe(10_000_000);
});
