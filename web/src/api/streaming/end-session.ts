import { command } from '../client';

/** Says that nobody watches any more. That the platform cannot hear it does no harm: sessions end by themselves. */
export function endPlaybackSession(sessionId: string): void {
  void command(`/api/streaming/sessions/${encodeURIComponent(sessionId)}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);
}
