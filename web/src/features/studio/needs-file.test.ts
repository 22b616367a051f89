import { expect, test } from 'vitest';
import type { StudioVideo } from '@/api/studio/studio-video';
import { mayReplace, needsFile } from './needs-file';

const processing = {
  state: 'ready',
  percent: null,
  remainingSeconds: null,
  reasonCode: null,
  reason: null,
  retryable: false,
  fileName: 'film.mp4',
  rungs: [],
  rungProgress: [],
  cut: null,
  repairs: [],
  width: null,
  height: null,
} as const;

function video(state: StudioVideo['processing']['state'], more: Partial<StudioVideo> = {}): StudioVideo {
  return {
    id: 'v1',
    title: 'Film',
    channel: { id: 'c1', handle: 'ada', name: 'Ada' },
    category: null,
    durationSeconds: null,
    posterUrl: null,
    poster: null,
    hoverPreviewUrl: null,
    stills: [],
    chapters: [],
    hasOwnChapters: false,
    publishedAt: null,
    visibility: 'public',
    description: '',
    tags: [],
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    published: true,
    version: 1,
    sourceFileName: null,
    processing: { ...processing, rungs: [], rungProgress: [], repairs: [], state },
    replacement: null,
    actions: [],
    ...more,
  };
}

test('A draft, a refused and a cancelled file wait for another one', () => {
  expect((['none', 'refused', 'cancelled'] as const).every((state) => needsFile(video(state)))).toBe(true);
  expect(needsFile(video('transcoding'))).toBe(false);
});

test('What is ready or failed may be replaced, but not twice at once, and not before the decision about it', () => {
  expect(mayReplace(video('ready'))).toBe(true);
  expect(mayReplace(video('failed'))).toBe(true);
  expect(mayReplace(video('transcoding'))).toBe(false);
  expect(mayReplace(video('ready', { replacement: video('transcoding').processing }))).toBe(false);
  expect(mayReplace(video('ready', { replacement: video('refused').processing }))).toBe(true);
  expect(mayReplace(video('ready', { actions: ['accept'] }))).toBe(false);
});
