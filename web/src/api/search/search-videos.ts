import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { videoSummarySchema } from '../catalog/video';
import { call } from '../client';
import { z } from '../schemas';

const textPartSchema = z.object({ text: z.string(), isMatch: z.boolean() });
// the index knows one picture of a video
const foundVideoSchema = videoSummarySchema
  .omit({ poster: true, hoverPreviewUrl: true })
  .extend({ titleParts: z.array(textPartSchema), descriptionParts: z.array(textPartSchema) });
const channelSchema = z.object({ id: z.string(), handle: z.string(), name: z.string() });
const foundPlaylistSchema = z.object({
  id: z.string(),
  title: z.string(),
  videoCount: z.number(),
  posterUrl: z.string().nullable(),
  channel: channelSchema.nullable(),
});
const facetSchema = z.array(z.object({ value: z.string(), count: z.number() }));

const answerSchema = z.object({
  query: z.string(),
  didYouMean: z.string().nullish(),
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  items: z.array(foundVideoSchema),
  channels: z.array(channelSchema),
  playlists: z.array(foundPlaylistSchema),
  facets: z.record(z.string(), facetSchema),
});

export type TextPart = z.infer<typeof textPartSchema>;
export type FoundVideo = z.infer<typeof foundVideoSchema>;
export type FoundPlaylist = z.infer<typeof foundPlaylistSchema>;
export type Facet = z.infer<typeof facetSchema>;
export type SearchAnswer = z.infer<typeof answerSchema>;

export const choiceNames = ['q', 'category', 'length', 'quality', 'language', 'captions', 'uploaded', 'sort'] as const;

/** Names and values as in the address of the page and of the API. */
export type SearchChoice = Readonly<Partial<Record<(typeof choiceNames)[number], string>>>;

function search(choice: SearchChoice, page: number, signal: AbortSignal): Promise<SearchAnswer> {
  const query = new URLSearchParams({ q: '', ...(choice as Record<string, string>), page: `${page}` });
  return call(answerSchema, `/api/search?${query}`, { signal, anonymous: true });
}

export function useSearch(choice: SearchChoice) {
  return useInfiniteQuery({
    queryKey: ['search', choice],
    queryFn: ({ pageParam, signal }) => search(choice, pageParam, signal),
    initialPageParam: 1,
    getNextPageParam: ({ page, pages }) => (page < pages ? page + 1 : undefined),
    // the old results stay while a filter is being changed
    placeholderData: keepPreviousData,
  });
}
