import type Hls from 'hls.js';
import type { Level } from 'hls.js';
import { readGrowingPlaylist } from './growing-playlist';

const interval = 1500;
const patience = 20_000;
/** A rung is worth switching to when it reaches this far beyond what is buffered. */
const lead = 6;

/**
 * While a video is being processed its upper rungs may not exist yet, or end earlier than the lower ones. A player that moved up to one
 * of them would stand still. So automatic quality is held to the best rung that reaches far enough, and let go one rung at a time.
 */
export class RungWatch {
  readonly #hls: Hls;
  readonly #video: HTMLVideoElement;
  readonly #onChange: () => void;
  readonly #leaving = new AbortController();
  #best: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(hls: Hls, video: HTMLVideoElement, onChange: () => void) {
    this.#hls = hls;
    this.#video = video;
    this.#onChange = onChange;
    // the manifest names first what is certain to be there
    this.#best = Math.max(0, hls.firstLevel);
    hls.autoLevelCapping = this.#best;
    this.#schedule();
  }

  isAvailable(rung: number): boolean {
    return rung <= this.#best;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#leaving.abort();
    this.#hls.autoLevelCapping = -1;
  }

  #schedule(): void {
    this.#timer = setTimeout(() => void this.#look().catch(() => undefined).finally(() => this.#leaving.signal.aborted || this.#schedule()), interval);
  }

  async #look(): Promise<void> {
    const next = this.#hls.levels[this.#best + 1];
    if (next && (await this.#reachesFarEnough(next))) {
      this.#settle(this.#best + 1);
      return;
    }

    const current = this.#hls.levels[this.#best];
    if (this.#best > 0 && current?.details?.live && current.details.edge < this.#bufferedEnd() + 1 && this.#video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) {
      const below = this.#hls.levels[this.#best - 1];
      if (below && (await this.#reachesFarEnough(below))) {
        this.#settle(this.#best - 1);
      }
    }
  }

  #settle(best: number): void {
    this.#best = best;
    this.#hls.autoLevelCapping = best;
    this.#onChange();
  }

  async #reachesFarEnough(level: Level): Promise<boolean> {
    const signal = AbortSignal.any([this.#leaving.signal, AbortSignal.timeout(patience)]);
    const response = await fetch(level.url[0] ?? level.uri, { signal });
    if (!response.ok) {
      return false;
    }

    const { end, complete } = readGrowingPlaylist(await response.text());
    return complete || end >= this.#bufferedEnd() + lead;
  }

  #bufferedEnd(): number {
    const { buffered, currentTime } = this.#video;
    return buffered.length > 0 ? Math.max(currentTime, buffered.end(buffered.length - 1)) : currentTime;
  }
}
