import type Hls from 'hls.js';
import type { HlsConfig, Level } from 'hls.js';
import { type GrowingPlaylist, readGrowingPlaylist } from './growing-playlist';

type Buffering = Pick<HlsConfig, 'maxBufferLength' | 'maxMaxBufferLength'>;

const firstLook = 250;
const interval = 1500;
const patience = 20_000;
/** A rung is worth switching to when it reaches this far beyond what is buffered. */
const lead = 4;
/** What is buffered in a low rung is seen in it: so little of it, as long as there may be a better one in a moment. */
const littleBuffering: Buffering = { maxBufferLength: 10, maxMaxBufferLength: 10 };

/**
 * While a video is being processed its upper rungs may not exist yet, or end earlier than the lower ones. A player that moved up to one
 * of them would stand still. So automatic quality is held to the best rung that reaches far enough: one up at a time, down at once.
 */
export class RungWatch {
  readonly #hls: Hls;
  readonly #video: HTMLVideoElement;
  readonly #annotate: (url: string) => string;
  readonly #onChange: () => void;
  readonly #leaving = new AbortController();
  readonly #usual: Buffering;
  #best: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(hls: Hls, video: HTMLVideoElement, annotate: (url: string) => string, onChange: () => void) {
    this.#hls = hls;
    this.#video = video;
    this.#annotate = annotate;
    this.#onChange = onChange;
    // the manifest names first what is certain to be there
    this.#best = Math.max(0, hls.firstLevel);
    this.#usual = { maxBufferLength: hls.config.maxBufferLength, maxMaxBufferLength: hls.config.maxMaxBufferLength };
    Object.assign(hls.config, littleBuffering);
    hls.autoLevelCapping = this.#best;
    video.addEventListener('seeking', () => this.#schedule(0), { signal: this.#leaving.signal });
    this.#schedule(firstLook);
  }

  isAvailable(rung: number): boolean {
    return rung <= this.#best || this.#leaving.signal.aborted;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#leaving.abort();
    this.#hls.autoLevelCapping = -1;
    Object.assign(this.#hls.config, this.#usual);
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // a rung that cannot be asked about now is asked about again
      void this.#look()
        .catch(() => undefined)
        .then(() => this.#leaving.signal.aborted || this.#schedule(interval));
    }, wait);
  }

  async #look(): Promise<void> {
    const levels = this.#hls.levels;
    const next = levels[this.#best + 1];
    const above = next && (await this.#read(next));
    if (above && reaches(above, this.#bufferedEnd() + lead)) {
      this.#settle(this.#best + 1);
    } else if (this.#isStarving()) {
      await this.#stepDown();
    } else if (!next && !levels[this.#best]?.details?.live) {
      this.stop();
      this.#onChange();
    }
  }

  async #stepDown(): Promise<void> {
    for (let rung = this.#best; rung >= 0; rung -= 1) {
      const level = this.#hls.levels[rung];
      const found = level && (await this.#read(level));
      if (found && reaches(found, this.#video.currentTime + 1)) {
        this.#settle(rung);
        return;
      }
    }
  }

  #isStarving(): boolean {
    return this.#best > 0 && this.#video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA && !this.#video.ended;
  }

  #settle(best: number): void {
    if (best !== this.#best && !this.#leaving.signal.aborted) {
      this.#best = best;
      this.#hls.autoLevelCapping = best;
      this.#onChange();
    }
  }

  async #read(level: Level): Promise<GrowingPlaylist | undefined> {
    const signal = AbortSignal.any([this.#leaving.signal, AbortSignal.timeout(patience)]);
    const response = await fetch(this.#annotate(level.uri), { signal });
    return response.ok ? readGrowingPlaylist(await response.text()) : undefined;
  }

  #bufferedEnd(): number {
    const { buffered, currentTime } = this.#video;
    return buffered.length > 0 ? Math.max(currentTime, buffered.end(buffered.length - 1)) : currentTime;
  }
}

function reaches({ end, complete }: GrowingPlaylist, seconds: number): boolean {
  return complete || end >= seconds;
}
