import { z } from '../schemas';

export const notificationSchema = z.object({
  id: z.number(),
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  path: z.string(),
  videoId: z.string(),
  channel: z.object({ id: z.string(), handle: z.string(), name: z.string() }).nullish(),
  posterUrl: z.string().nullish(),
  createdAt: z.string(),
  read: z.boolean(),
});
export type Notification = z.infer<typeof notificationSchema>;

export const unreadSchema = z.object({ count: z.number() });

export const inboxKey = ['notifications', 'inbox'] as const;
export const unreadKey = ['notifications', 'unread'] as const;
