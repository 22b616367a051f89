import { useQuery } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';

const figuresSchema = z.object({
  starts: z.number(),
  failedStarts: z.number(),
  leftBeforeStart: z.number(),
  startupP50Ms: z.number().nullable(),
  startupP95Ms: z.number().nullable(),
  playedMs: z.number(),
  stalledMs: z.number(),
  stalls: z.number(),
  rebufferRatio: z.number().nullable(),
  stallsPerMinute: z.number().nullable(),
  averageBitsPerSecond: z.number().nullable(),
});
export type EdgeFigures = z.infer<typeof figuresSchema>;

const reportSchema = z.object({
  from: z.string(),
  until: z.string(),
  edges: z.array(z.object({ edge: z.string(), figures: figuresSchema })),
  hours: z.array(z.object({ edge: z.string(), hour: z.string(), figures: figuresSchema })),
});
export type EdgeReport = z.infer<typeof reportSchema>;

export const edgePeriods = [6, 24, 72, 168] as const;
export type EdgePeriod = (typeof edgePeriods)[number];

export function useEdgeReport(hours: EdgePeriod) {
  return useQuery({
    queryKey: ['operator', 'edges', hours],
    queryFn: ({ signal }) => call(reportSchema, `/api/viewing/operator/edges?hours=${hours}`, { signal }),
    refetchInterval: 30_000,
  });
}

export function edgeReportFile(hours: EdgePeriod): string {
  return `/api/viewing/operator/edges.csv?hours=${hours}`;
}
