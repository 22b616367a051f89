import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { rememberChannel } from './save-channel';
import { ownChannelKey } from './show-own-channel';

test('A channel that was just opened is not forgotten when an older answer comes in late', async () => {
  const queries = new QueryClient();
  let answer: (channel: null) => void = () => undefined;
  const asked = new Promise<null>((resolve) => {
    answer = resolve;
  });
  const stop = new QueryObserver(queries, { queryKey: ownChannelKey, queryFn: () => asked }).subscribe(() => undefined);
  const channel = { id: 'c1', handle: 'maths', name: 'Maths', description: '', videoCount: 0, createdAt: '2026-01-01T00:00:00Z' };

  await rememberChannel(queries, channel);
  answer(null);
  await asked;
  await Promise.resolve();

  expect(queries.getQueryData(ownChannelKey)).toEqual(channel);
  stop();
});
