import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';

const partSchema = z.object({ name: z.string(), views: z.number(), sittings: z.number(), watchedSeconds: z.number() });
export type PartOfAudience = z.infer<typeof partSchema>;

const reportSchema = z.object({
  videoId: z.string(),
  from: z.string(),
  until: z.string(),
  views: z.number(),
  sittings: z.number(),
  watchedSeconds: z.number(),
  days: z.array(z.object({ day: z.string(), views: z.number(), sittings: z.number(), watchedSeconds: z.number() })),
  hours: z.array(z.object({ hour: z.string(), views: z.number() })),
  /** Sittings that saw each hundredth of the video. */
  retention: z.array(z.number()),
  regions: z.array(partSchema),
  devices: z.array(partSchema),
});
export type VideoReport = z.infer<typeof reportSchema>;

export const reportTables = ['days', 'hours', 'retention', 'regions', 'devices'] as const;

/** Days that a report can speak of. */
export const periods = [7, 28, 90, 365] as const;
export type Period = (typeof periods)[number];

export function useVideoReport(videoId: string, days: Period) {
  return useQuery({
    queryKey: ['studio', 'report', videoId, days],
    queryFn: ({ signal }) => call(reportSchema, `/api/viewing/videos/${encodeURIComponent(videoId)}/report?${span(days)}`, { signal }),
  });
}

export function reportFile(videoId: string, table: (typeof reportTables)[number], days: Period): string {
  return `/api/viewing/videos/${encodeURIComponent(videoId)}/report/${table}.csv?${span(days)}`;
}

function span(days: Period): URLSearchParams {
  const from = new Date(Date.now() - (days - 1) * 86_400_000);
  return new URLSearchParams({ from: from.toISOString().slice(0, 10) });
}
