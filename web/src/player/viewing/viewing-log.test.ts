import { expect, test } from 'vitest';
import { ViewingLog } from './viewing-log';

const at = new Date('2026-11-22T12:00:00Z');
const situation = { edge: 0, bitsPerSecond: undefined, failed: false, ended: false };

function logAt() {
  const clock = { now: 1000 };
  return { clock, log: new ViewingLog(() => clock.now) };
}

test('What was shown is told once, and the next heartbeat goes on from there', () => {
  const { log } = logAt();
  log.playing(0);
  log.advanced(4.2);
  expect(log.take(at, situation).played).toEqual([{ from: 0, to: 4200 }]);
  log.advanced(10);
  const second = log.take(at, situation);
  expect([second.number, second.positionMs, second.played]).toEqual([1, 10_000, [{ from: 4200, to: 10_000 }]]);
});

test('A seek leaves out what lies between', () => {
  const { log } = logAt();
  log.playing(0);
  log.advanced(5);
  log.halted();
  log.playing(60);
  log.advanced(61.5);
  expect(log.take(at, situation).played).toEqual([
    { from: 0, to: 5000 },
    { from: 60_000, to: 61_500 },
  ]);
});

test('The start is measured from the press, and told once', () => {
  const { clock, log } = logAt();
  clock.now = 9000;
  log.wished();
  clock.now = 9350;
  log.playing(0);
  expect(log.take(at, situation).startupMs).toBe(350);
  expect(log.take(at, situation).startupMs).toBeUndefined();
});

test('A stall counts when it begins, and its time where it passes', () => {
  const { clock, log } = logAt();
  log.playing(0);
  log.advanced(3);
  log.waiting();
  clock.now += 400;
  const first = log.take(at, situation);
  expect([first.stalls, first.stalledMs]).toEqual([1, 400]);
  clock.now += 250;
  log.playing(3);
  const second = log.take(at, situation);
  expect([second.stalls, second.stalledMs]).toEqual([0, 250]);
});

test('Waiting for the first picture is no stall, and neither is a seek', () => {
  const { log } = logAt();
  log.waiting();
  log.playing(0);
  log.advanced(1);
  log.halted();
  log.waiting();
  expect(log.take(at, situation).stalls).toBe(0);
});

test('A start that failed is told once; what fails later is no failed start', () => {
  const { log } = logAt();
  expect(log.take(at, { ...situation, failed: true }).failed).toBe(true);
  expect(log.take(at, { ...situation, failed: true }).failed).toBe(false);
  const other = logAt().log;
  other.playing(0);
  expect(other.take(at, { ...situation, failed: true }).failed).toBe(false);
});

test('Whoever seeks while it stands still is where the seek ended', () => {
  const { log } = logAt();
  log.playing(0);
  log.advanced(5);
  log.halted();
  log.moved(90);
  expect(log.take(at, situation).positionMs).toBe(90_000);
});
