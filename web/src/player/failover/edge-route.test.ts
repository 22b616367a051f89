import { expect, test } from 'vitest';
import { EdgeRoute } from './edge-route';
import { isOfTheEdge, retryElsewhere } from './with-failover';

const address = { manifestUrl: 'https://near/token/main.m3u8', fallbackManifestUrl: 'https://far:8443/token/main.m3u8' };

function clock() {
  let time = 0;
  return { now: () => time, pass: (milliseconds: number) => (time += milliseconds) };
}

test('The nearest edge is asked as long as it answers', () => {
  expect(new EdgeRoute(address).of('https://near/token/720p/3.m4s')).toBe('https://near/token/720p/3.m4s');
});

test('What one edge did not answer is asked of the other, wherever the address came from', () => {
  const route = new EdgeRoute(address);
  expect(route.leave()).toBe(true);
  expect(route.of('https://near/token/720p/3.m4s?CMCD=1')).toBe('https://far:8443/token/720p/3.m4s?CMCD=1');
  expect(route.of('https://far:8443/token/720p/3.m4s')).toBe('https://far:8443/token/720p/3.m4s');
});

test('Requests that fail together are one failure, and a later failure leads back', () => {
  const { now, pass } = clock();
  const route = new EdgeRoute(address, now);
  route.leave();
  route.leave();
  expect(route.of('https://near/x')).toBe('https://far:8443/x');
  pass(6000);
  route.leave();
  expect(route.of('https://far:8443/x')).toBe('https://near/x');
});

test('With one edge there is no other', () => {
  const route = new EdgeRoute({ ...address, fallbackManifestUrl: null });
  expect(route.leave()).toBe(false);
  expect(route.of('https://near/x')).toBe('https://near/x');
});

test('What is not on an edge is left alone', () => {
  const route = new EdgeRoute(address);
  route.leave();
  expect(route.of('https://nearby/x')).toBe('https://nearby/x');
});

test.each([
  [undefined, true],
  [0, true],
  [502, true],
  [504, true],
  [503, false],
  [403, false],
  [410, false],
  [429, false],
  [404, false],
])('Status %s is a failure of the edge: %s', (status, expected) => expect(isOfTheEdge(status)).toBe(expected));

test('hls.js tries again what an edge did not answer, as often as its policy allows, and what was refused not at all', () => {
  const policy = retryElsewhere({ maxNumRetry: 2, retryDelayMs: 0, maxRetryDelayMs: 0 }, new EdgeRoute(address));
  const ask = (tried: number, code: number) => policy.shouldRetry?.(policy, tried, false, { url: '', data: '', code }, false);
  expect(ask(0, 0)).toBe(true);
  expect(ask(1, 502)).toBe(true);
  expect(ask(2, 0)).toBe(false);
  expect(ask(0, 403)).toBe(false);
});
