import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { becomeCreator } from '../auth/become-creator';
import { type Channel, channelSchema } from '../catalog/channel';
import { call } from '../client';
import { currentSession } from '../session';
import { ownChannelKey } from './show-own-channel';

export type ChannelProfile = { readonly handle: string; readonly name: string; readonly description: string };

export async function saveChannel(profile: ChannelProfile): Promise<Channel> {
  const state = currentSession();
  if (state.status === 'signed-in' && !state.session.user.roles.includes('creator')) {
    await becomeCreator();
  }

  return call(channelSchema, '/api/catalog/studio/channel', { method: 'PUT', body: profile });
}

/** An answer that is still on its way knows nothing of the channel yet: it must not come after this. */
export async function rememberChannel(queries: QueryClient, channel: Channel): Promise<void> {
  await queries.cancelQueries({ queryKey: ownChannelKey });
  queries.setQueryData(ownChannelKey, channel);
}

export function useSaveChannel() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: saveChannel, onSuccess: (channel) => rememberChannel(queries, channel) });
}
