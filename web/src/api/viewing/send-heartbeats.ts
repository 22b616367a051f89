import { command } from '../client';
import type { Heartbeat } from './heartbeat';

/** The session's ticket says who watches: no token is waited for, so that the last words of a page that is being left still go out. */
export function sendHeartbeats(ticket: string, visitor: string, heartbeats: readonly Heartbeat[], leaving: boolean): Promise<void> {
  return command('/api/viewing/heartbeats', { method: 'POST', body: { ticket, visitor, heartbeats }, anonymous: true, keepalive: leaving });
}
