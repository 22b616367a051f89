// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import type { KeyboardEvent } from 'react';
import { expect, test, vi } from 'vitest';
import type { VideoSummary } from '@/api/catalog/video';
import { movedTo, useReorder } from './use-reorder';

const videos = ['a', 'b', 'c'].map(
  (id): VideoSummary => ({
    id,
    title: id.toUpperCase(),
    channel: { id: 'c1', handle: 'one', name: 'One' },
    category: null,
    durationSeconds: null,
    posterUrl: null,
    poster: null,
    hoverPreviewUrl: null,
    publishedAt: null,
    visibility: 'public',
  }),
);

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join('');

function keyboard(onMove = vi.fn()) {
  const hook = renderHook(() => useReorder(videos, onMove));
  const press = (id: string, key: string) =>
    act(() => {
      const video = videos.find((one) => one.id === id);
      const event = { key, preventDefault: vi.fn(), nativeEvent: new Event('keydown') };
      if (video) {
        hook.result.current.handleOf(video).onKeyDown?.(event as unknown as KeyboardEvent<HTMLButtonElement>);
      }
    });
  return { onMove, press, state: () => hook.result.current };
}

test('Places beyond the ends are the ends', () => {
  expect(ids(movedTo(videos, 'b', -1))).toBe('bac');
  expect(ids(movedTo(videos, 'b', 9))).toBe('acb');
  expect(ids(movedTo(videos, 'a', 1))).toBe('bac');
});

test('The keyboard lifts a row, moves it and puts it down', () => {
  const { onMove, press, state } = keyboard();
  press('c', ' ');
  press('c', 'ArrowUp');
  expect(ids(state().items)).toBe('acb');
  expect(state().said).toBe('C, place 2 of 3');
  press('c', ' ');
  expect(onMove).toHaveBeenCalledExactlyOnceWith('c', 'b');
});

test('At the end there is nothing behind it', () => {
  const { onMove, press } = keyboard();
  press('a', 'Enter');
  press('a', 'ArrowDown');
  press('a', 'ArrowDown');
  press('a', 'Enter');
  expect(onMove).toHaveBeenCalledExactlyOnceWith('a', null);
});

test('Escape leaves it where it was', () => {
  const { onMove, press, state } = keyboard();
  press('a', ' ');
  press('a', 'ArrowDown');
  press('a', 'Escape');
  expect(ids(state().items)).toBe('abc');
  expect(onMove).not.toHaveBeenCalled();
});
