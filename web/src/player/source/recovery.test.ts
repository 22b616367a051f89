import { beforeEach, expect, test, vi } from 'vitest';
import { type Mishap, Recovery } from './recovery';

const address = { sessionId: 's1', manifestUrl: 'https://near/main.m3u8', fallbackManifestUrl: 'https://far/main.m3u8', expiresAt: '2030-01-01T00:00:00Z', state: 'ready' };
const network: Mishap = { status: 0, fatal: true, media: false, message: 'gone' };
const acts = { reload: vi.fn(), recoverMedia: vi.fn(), expire: vi.fn(), fail: vi.fn() };

beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers();
});

test('When the first address fails the second one is used', () => {
  new Recovery(address, acts).failed(network);
  expect(acts.reload).toHaveBeenCalledExactlyOnceWith('https://far/main.m3u8');
});

test('When both addresses fail the viewer is told', () => {
  const recovery = new Recovery(address, acts);
  recovery.failed(network);
  recovery.failed(network);
  expect(acts.fail).toHaveBeenCalledOnce();
});

test('After something was played the first address counts again', () => {
  const recovery = new Recovery(address, acts);
  recovery.failed(network);
  recovery.worked();
  recovery.failed(network);
  expect(acts.reload).toHaveBeenLastCalledWith('https://near/main.m3u8');
  expect(acts.fail).not.toHaveBeenCalled();
});

test('A path that has expired asks for a new session, once, and even if the player would go on trying', () => {
  const recovery = new Recovery(address, acts);
  recovery.failed({ ...network, status: 403, fatal: false });
  recovery.failed({ ...network, status: 403 });
  expect(acts.expire).toHaveBeenCalledOnce();
  expect(acts.reload).not.toHaveBeenCalled();
});

test('A path whose plan has gone, because another file took its place, asks for a new session', () => {
  new Recovery(address, acts).failed({ ...network, status: 410, fatal: false });
  expect(acts.expire).toHaveBeenCalledOnce();
  expect(acts.fail).not.toHaveBeenCalled();
});

test('What is still being made is asked for again a little later, at the same address', () => {
  new Recovery(address, acts).failed({ ...network, status: 503 });
  expect(acts.reload).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(acts.reload).toHaveBeenCalledExactlyOnceWith('https://near/main.m3u8');
});

test('A broken decoder is repaired twice, then the viewer is told', () => {
  const recovery = new Recovery(address, acts);
  const media = { ...network, media: true };
  recovery.failed(media);
  recovery.failed(media);
  recovery.failed(media);
  expect(acts.recoverMedia).toHaveBeenCalledTimes(2);
  expect(acts.fail).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ reason: 'media' }));
});

test('What is not fatal is left to the player', () => {
  new Recovery(address, acts).failed({ ...network, fatal: false });
  expect(acts.reload).not.toHaveBeenCalled();
});
