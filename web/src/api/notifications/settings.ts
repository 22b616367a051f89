import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../client';
import { z } from '../schemas';

const kindSchema = z.object({ kind: z.string(), inApp: z.boolean(), push: z.boolean(), mail: z.boolean() });
const quietSchema = z.object({ from: z.string(), until: z.string(), timeZone: z.string() });
const settingsSchema = z.object({ kinds: z.array(kindSchema), quiet: quietSchema.nullish(), mailIsOn: z.boolean() });

export type KindSetting = z.infer<typeof kindSchema>;
export type QuietHours = z.infer<typeof quietSchema>;
export type NotificationSettings = z.infer<typeof settingsSchema>;

const path = '/api/notifications/settings';
const queryKey = ['notifications', 'settings'];

export function useNotificationSettings() {
  return useQuery({ queryKey, queryFn: ({ signal }) => call(settingsSchema, path, { signal }) });
}

export function useSetNotificationSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kinds, quiet }: Pick<NotificationSettings, 'kinds' | 'quiet'>) => call(settingsSchema, path, { method: 'PUT', body: { kinds, quiet: quiet ?? null } }),
    onSuccess: (settings) => queries.setQueryData(queryKey, settings),
  });
}
