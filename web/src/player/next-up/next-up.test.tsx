// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Next, NextUp } from './next-up';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(autoplay: boolean) {
  const next: Next = { title: 'Land', channel: 'One', posterUrl: null, play: vi.fn() };
  render(<NextUp next={next} autoplay={autoplay} onAutoplay={vi.fn()} />);
  return next;
}

const pass = async (seconds: number) => {
  for (let second = 0; second < seconds; second += 1) {
    await act(() => vi.advanceTimersByTimeAsync(1000));
  }
};

test('It counts down and plays the next one once', async () => {
  const next = show(true);
  await pass(7);
  expect(screen.getByText('Up next in 1')).toBeTruthy();
  expect(next.play).not.toHaveBeenCalled();
  await pass(1);
  expect(next.play).toHaveBeenCalledOnce();
});

test('Cancelled, it waits', async () => {
  const next = show(true);
  await pass(2);
  act(() => screen.getByRole('button', { name: 'Cancel' }).click());
  await pass(20);
  expect(next.play).not.toHaveBeenCalled();
});

test('Who does not want it by itself presses', async () => {
  const next = show(false);
  await pass(20);
  expect(next.play).not.toHaveBeenCalled();
  act(() => screen.getByRole('button', { name: 'Play now' }).click());
  expect(next.play).toHaveBeenCalledOnce();
});

test('While a dialog is open the page does not leave', async () => {
  const dialog = document.createElement('dialog');
  dialog.open = true;
  document.body.append(dialog);
  const next = show(true);
  await pass(20);
  expect(next.play).not.toHaveBeenCalled();
  dialog.remove();
  await pass(8);
  expect(next.play).toHaveBeenCalledOnce();
});
