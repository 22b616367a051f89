// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { VideoSummary } from '@/api/catalog/video';
import { useProgress } from '@/api/viewing/progress';
import { useViews } from '@/api/viewing/views';
import { useBadge } from './use-badge';
import { VideoCard } from './video-card';

vi.mock('@/api/viewing/progress');
vi.mock('@/api/viewing/views');
vi.mock('./use-badge');

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const video: VideoSummary = {
  id: 'v1',
  title: 'Light over the fjord',
  channel: { id: 'c1', handle: 'northlight', name: 'Northlight' },
  category: null,
  durationSeconds: 247,
  posterUrl: '/images/v1/p1/stills-2/1280.jpg',
  poster: { name: '2', path: '/images/v1/p1/stills-2', widths: [320, 1280] },
  hoverPreviewUrl: '/images/v1/p1/hover.mp4',
  publishedAt: null,
  visibility: 'public',
};

const show = () =>
  render(
    <MemoryRouter>
      <VideoCard video={video} />
    </MemoryRouter>,
  );

test('A poster is offered in every width, as WebP and as JPEG', () => {
  const { container } = show();
  expect(container.querySelector('source')?.getAttribute('srcset')).toContain('/images/v1/p1/stills-2/320.webp 320w');
  expect(container.querySelector('img')?.getAttribute('srcset')).toContain('/images/v1/p1/stills-2/1280.jpg 1280w');
});

test('The preview plays while a mouse rests on the card, not when it only passes', () => {
  show();
  const card = screen.getByRole('article');
  fireEvent.pointerEnter(card, { pointerType: 'mouse' });
  act(() => vi.advanceTimersByTime(200));
  expect(screen.queryByTestId('hover-preview')).toBeNull();
  act(() => vi.advanceTimersByTime(300));
  expect(screen.getByTestId('hover-preview').getAttribute('src')).toBe('/images/v1/p1/hover.mp4');
  fireEvent.pointerLeave(card);
  expect(screen.queryByTestId('hover-preview')).toBeNull();
});

test('A preview is not loaded by whoever saves data or wants nothing to move', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  show();
  fireEvent.pointerEnter(screen.getByRole('article'), { pointerType: 'mouse' });
  act(() => vi.advanceTimersByTime(1000));
  expect(screen.queryByTestId('hover-preview')).toBeNull();
});

test('Views and what the viewer has seen stand on the card once they are known', () => {
  vi.mocked(useViews).mockReturnValue(undefined);
  vi.mocked(useProgress).mockReturnValue(undefined);
  const { rerender } = show();
  expect(screen.queryByText(/views?$/)).toBeNull();
  expect(screen.queryByTestId('watched')).toBeNull();

  vi.mocked(useViews).mockReturnValue(1234);
  vi.mocked(useProgress).mockReturnValue({ videoId: 'v1', positionSeconds: 61.75, durationSeconds: 247, at: '2026-11-22T12:00:00Z', finished: false });
  rerender(
    <MemoryRouter>
      <VideoCard video={video} />
    </MemoryRouter>,
  );
  expect(screen.getByText('1.2K views')).toBeTruthy();
  expect(screen.getByRole('article').textContent).toContain('25 % watched');
});

test('A paid video says so, to the eye and to those who listen', () => {
  vi.mocked(useBadge).mockReturnValue('Premium');
  show();
  expect(screen.getByRole('link', { name: /^Light over the fjord/ }).textContent).toContain(', Premium');
  expect(screen.getAllByText('Premium')).toHaveLength(1);
});
