import type { Heartbeat, PlayedSpan } from '@/api/viewing/heartbeat';

type Clock = () => number;
type Situation = { readonly edge: number; readonly bitsPerSecond: number | undefined; readonly failed: boolean; readonly ended: boolean };

const ms = (seconds: number) => Math.round(seconds * 1000);

/**
 * Keeps account of a sitting: what was shown, how long the start took, when it stalled. Told by the player's events; positions are seconds of the video.
 * What was taken is not told again.
 */
export class ViewingLog {
  readonly #now: Clock;
  #number = 0;
  #wished: number;
  #startup: number | undefined;
  #started = false;
  #failureTold = false;
  #position = 0;
  #from: number | undefined;
  #to = 0;
  #spans: PlayedSpan[] = [];
  #stalls = 0;
  #stalledSince: number | undefined;
  #stalled = 0;

  constructor(now: Clock) {
    this.#now = now;
    this.#wished = now();
  }

  get started(): boolean {
    return this.#started;
  }

  /** Whether something happened that was not taken yet. */
  hasNews(failed: boolean): boolean {
    return this.#from !== undefined || this.#spans.length > 0 || this.#stalls > 0 || this.#startup !== undefined || this.#isFailedStart(failed);
  }

  /** The viewer pressed play where nothing played by itself: a browser that wants a press before it plays makes nobody wait for the start. */
  wished(): void {
    if (!this.#started) {
      this.#wished = this.#now();
    }
  }

  playing(position: number): void {
    if (!this.#started) {
      this.#started = true;
      this.#startup = Math.max(0, Math.round(this.#now() - this.#wished));
    }

    this.#endStall();
    this.#position = position;
    this.#from ??= position;
    this.#to = Math.max(this.#from, position);
  }

  /** A seek ended here. */
  moved(position: number): void {
    this.#position = position;
  }

  /** Playback has come to here. */
  advanced(position: number): void {
    if (this.#from !== undefined && position > this.#to) {
      this.#to = position;
      this.#position = position;
    }
  }

  /** It stands still because the viewer wants it, or is over. */
  halted(): void {
    this.#endStall();
    this.#close();
  }

  /** It stands still because nothing is there to be shown. */
  waiting(): void {
    if (this.#started && this.#from !== undefined) {
      this.#close();
      this.#stalls += 1;
      this.#stalledSince = this.#now();
    }
  }

  /** Everything since the last time. */
  take(sentAt: Date, { edge, bitsPerSecond, failed, ended }: Situation): Heartbeat {
    const going = this.#from !== undefined;
    const stalling = this.#stalledSince !== undefined;
    this.#endStall();
    this.#close();
    const startFailed = this.#isFailedStart(failed);
    this.#failureTold ||= startFailed;
    const heartbeat: Heartbeat = {
      number: this.#number,
      sentAt: sentAt.toISOString(),
      positionMs: ms(Math.max(0, this.#position)),
      played: this.#spans,
      stalls: this.#stalls,
      stalledMs: Math.round(this.#stalled),
      ...(this.#startup !== undefined && { startupMs: this.#startup }),
      ...(bitsPerSecond !== undefined && bitsPerSecond > 0 && { bitsPerSecond: Math.round(bitsPerSecond) }),
      edge,
      ended,
      failed: startFailed,
    };
    this.#number += 1;
    this.#spans = [];
    this.#stalls = 0;
    this.#stalled = 0;
    this.#startup = undefined;
    if (going) {
      this.#from = this.#to;
    }

    if (stalling) {
      this.#stalledSince = this.#now();
    }

    return heartbeat;
  }

  #isFailedStart(failed: boolean): boolean {
    return failed && !this.#started && !this.#failureTold;
  }

  #close(): void {
    if (this.#from !== undefined && ms(this.#to) > ms(this.#from)) {
      this.#spans = [...this.#spans, { from: ms(this.#from), to: ms(this.#to) }];
    }

    this.#from = undefined;
  }

  #endStall(): void {
    if (this.#stalledSince !== undefined) {
      this.#stalled += this.#now() - this.#stalledSince;
      this.#stalledSince = undefined;
    }
  }
}
