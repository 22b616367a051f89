import { ApiProblem } from '@/api/problem';
import type { Heartbeat } from '@/api/viewing/heartbeat';
import { sendHeartbeats } from '@/api/viewing/send-heartbeats';

/** As many as the platform takes at once; who was away for longer loses the oldest. */
const most = 60;

/** Sends heartbeats in their order, and again what nobody confirmed. */
export class HeartbeatSender {
  readonly #ticket: string;
  readonly #visitor: string;
  #pending: readonly Heartbeat[] = [];
  #sending = false;

  constructor(ticket: string, visitor: string) {
    this.#ticket = ticket;
    this.#visitor = visitor;
  }

  send(heartbeat: Heartbeat, leaving: boolean): void {
    this.#pending = [...this.#pending, heartbeat].slice(-most);
    // a page that is being left cannot wait for an answer that is under way: said twice is said once
    if (!this.#sending || leaving) {
      void this.#flush(leaving);
    }
  }

  async #flush(leaving: boolean): Promise<void> {
    const sent = this.#pending;
    this.#sending = true;
    try {
      await sendHeartbeats(this.#ticket, this.#visitor, sent, leaving);
      this.#pending = this.#pending.filter((heartbeat) => !sent.includes(heartbeat));
    } catch (error) {
      if (error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 429) {
        // what was refused will be refused again
        this.#pending = this.#pending.filter((heartbeat) => !sent.includes(heartbeat));
      }
    } finally {
      this.#sending = false;
    }
  }
}
