// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import type { VideoSummary } from '@/api/catalog/video';
import { VideoGrid, type VideoPages } from './video-grid';

vi.mock('@/api/viewing/progress');
vi.mock('@/api/viewing/views');
vi.mock('./use-badge');

afterEach(cleanup);

const video: VideoSummary = {
  id: 'v1',
  title: 'Light over the fjord',
  channel: { id: 'c1', handle: 'northlight', name: 'Northlight' },
  category: 'film',
  durationSeconds: 247,
  posterUrl: null,
  poster: null,
  hoverPreviewUrl: null,
  publishedAt: new Date().toISOString(),
  visibility: 'public',
};

const pages = (change: Partial<VideoPages>): VideoPages => ({
  data: undefined,
  error: null,
  isPending: false,
  isFetching: false,
  hasNextPage: false,
  isFetchingNextPage: false,
  refetch: vi.fn(),
  fetchNextPage: vi.fn(),
  ...change,
});

const show = (videos: VideoPages) =>
  render(
    <MemoryRouter>
      <VideoGrid videos={videos} empty={<p>Nothing here</p>} />
    </MemoryRouter>,
  );

test('While the videos load, their places are shown', () => {
  show(pages({ isPending: true }));
  expect(screen.getByRole('status', { name: 'Loading videos' })).toBeTruthy();
});

test('When they cannot be loaded, the reason is shown with a way to try again', async () => {
  const refetch = vi.fn();
  show(pages({ error: new Error('The platform cannot be reached'), refetch }));
  expect(screen.getByRole('alert').textContent).toContain('The platform cannot be reached');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(refetch).toHaveBeenCalledOnce();
});

test('Where there are none, the page says so', () => {
  show(pages({ data: { pages: [{ items: [] }] } }));
  expect(screen.getByText('Nothing here')).toBeTruthy();
});

test('A card leads to its video and its channel, and says how long it is', () => {
  show(pages({ data: { pages: [{ items: [video] }] } }));
  const link = screen.getByRole('link', { name: /Light over the fjord.*4 minutes 7 seconds/ });
  expect(link.getAttribute('href')).toBe('/watch/v1');
  expect(screen.getByRole('link', { name: 'Northlight' }).getAttribute('href')).toBe('/channel/northlight');
});
