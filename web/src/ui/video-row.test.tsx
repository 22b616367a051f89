// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import type { VideoSummary } from '@/api/catalog/video';
import { VideoRow } from './video-row';

vi.mock('@/api/viewing/progress');
vi.mock('@/api/viewing/views');
vi.mock('./use-badge');

afterEach(cleanup);

const video = (id: string): VideoSummary => ({
  id,
  title: `Title of ${id}`,
  channel: { id: 'c1', handle: 'northlight', name: 'Northlight' },
  category: null,
  durationSeconds: 10,
  posterUrl: null,
  poster: null,
  hoverPreviewUrl: null,
  publishedAt: null,
  visibility: 'public',
});

test('A row says what it is and why, and each of its videos can be reached by arrow keys', () => {
  render(
    <MemoryRouter>
      <VideoRow title="Because you watched Fjords" explanation="They are about the same" videos={[video('v1'), video('v2')]} />
    </MemoryRouter>,
  );
  const row = screen.getByRole('region', { name: 'Because you watched Fjords' });
  expect(row.textContent).toContain('They are about the same');
  const links = within(row)
    .getAllByRole('heading', { level: 3 })
    .map((heading) => within(heading).getByRole('link'));
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/watch/v1', '/watch/v2']);
  expect(links.every((link) => link.hasAttribute('data-spatial'))).toBe(true);
});
