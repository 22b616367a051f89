import { expect, test, vi } from 'vitest';
import { ApiProblem } from '@/api/problem';
import type { Heartbeat } from '@/api/viewing/heartbeat';
import { sendHeartbeats } from '@/api/viewing/send-heartbeats';
import { HeartbeatSender } from './heartbeat-sender';

vi.mock('@/api/viewing/send-heartbeats');

const beat = (number: number): Heartbeat => ({ number, sentAt: '', positionMs: 0, played: [], stalls: 0, stalledMs: 0, edge: 0, ended: false, failed: false });
const sent = () => vi.mocked(sendHeartbeats).mock.calls.map(([, , heartbeats]) => heartbeats.map(({ number }) => number));

test('What was not confirmed is sent again with the next one', async () => {
  vi.mocked(sendHeartbeats).mockReset().mockRejectedValueOnce(ApiProblem.offline()).mockResolvedValue();
  const sender = new HeartbeatSender('ticket', 'tab');
  sender.send(beat(0), false);
  await vi.waitFor(() => expect(sent()).toEqual([[0]]));
  sender.send(beat(1), false);
  sender.send(beat(2), false);
  await vi.waitFor(() => expect(sent()[1]).toEqual([0, 1]));
  sender.send(beat(3), true);
  await vi.waitFor(() => expect(sent().at(-1)).toEqual([2, 3]));
});

test('What was refused is not sent again', async () => {
  vi.mocked(sendHeartbeats).mockReset().mockRejectedValueOnce(new ApiProblem(403, 'unknown-playback-session', '', undefined, {}, undefined)).mockResolvedValue();
  const sender = new HeartbeatSender('ticket', 'tab');
  sender.send(beat(0), false);
  await vi.waitFor(() => expect(sent()).toEqual([[0]]));
  await Promise.resolve();
  sender.send(beat(1), true);
  expect(sent()[1]).toEqual([1]);
});
