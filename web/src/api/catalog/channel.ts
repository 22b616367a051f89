import { z } from '../schemas';

export const channelSchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  description: z.string(),
  videoCount: z.number(),
  createdAt: z.string(),
});
export type Channel = z.infer<typeof channelSchema>;
