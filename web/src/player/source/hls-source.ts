import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import type * as hlsModule from 'hls.js';
import { Emitter } from './emitter';
import { settings } from './hls-settings';
import { noSource, type PlaybackSource, type SourceOptions, type SourceState } from './playback-source';
import { Recovery } from './recovery';
import { RungWatch } from './rung-watch';

type HlsModule = typeof hlsModule;

/** Plays through Media Source Extensions. */
export class HlsSource implements PlaybackSource {
  readonly #emitter = new Emitter<SourceState>(noSource);
  readonly #options: SourceOptions;
  readonly #recovery: Recovery;
  readonly #module: HlsModule;
  #hls: Hls;
  #watch: RungWatch | undefined;

  constructor(module: HlsModule, options: SourceOptions) {
    this.#module = module;
    this.#options = options;
    this.#recovery = new Recovery(options.address, {
      reload: (url) => this.#reload(url),
      recoverMedia: () => this.#hls.recoverMediaError(),
      expire: options.onExpired,
      fail: (failure) => this.#emitter.set({ failure }),
    });
    this.#hls = this.#load(options.address.manifestUrl, options.startAt);
  }

  readonly subscribe = (listener: () => void) => this.#emitter.subscribe(listener);
  readonly getState = () => this.#emitter.value;

  readonly choose = (rung: number | 'auto') => {
    this.#hls.nextLevel = rung === 'auto' ? -1 : rung;
    this.#emitter.set({ chosen: rung });
  };

  readonly retry = () => {
    this.#emitter.set({ failure: undefined });
    this.#recovery.startOver();
  };

  readonly destroy = () => {
    this.#recovery.stop();
    this.#watch?.stop();
    this.#hls.destroy();
  };

  #reload(url: string): void {
    const at = this.#options.video.currentTime || this.#options.startAt;
    const playing = !this.#options.video.paused;
    this.#watch?.stop();
    this.#watch = undefined;
    this.#hls.destroy();
    this.#hls = this.#load(url, at);
    if (playing) {
      void this.#options.video.play().catch(() => undefined);
    }
  }

  #load(url: string, startPosition: number): Hls {
    const { default: Player, Events } = this.#module;
    const hls = new Player({ ...settings, startPosition });
    hls.on(Events.MANIFEST_PARSED, () => this.#begin(hls));
    hls.on(Events.LEVELS_UPDATED, () => this.#showRungs());
    hls.on(Events.LEVEL_SWITCHED, (_, { level }) => this.#emitter.set({ playing: level }));
    hls.on(Events.LEVEL_UPDATED, (_, { details }) => this.#follow(details.edge, !details.live));
    hls.on(Events.FRAG_BUFFERED, () => this.#recovery.worked());
    hls.on(Events.ERROR, (_, error) => this.#recover(error));
    hls.loadSource(url);
    hls.attachMedia(this.#options.video);
    return hls;
  }

  #begin(hls: Hls): void {
    if (this.#options.address.state !== 'ready') {
      this.#watch = new RungWatch(hls, this.#options.video, () => this.#showRungs());
    }

    this.#showRungs();
  }

  #showRungs(): void {
    const rungs = this.#hls.levels.map(({ width, height, frameRate }, index) => ({
      index,
      width,
      height,
      frameRate,
      available: this.#watch?.isAvailable(index) ?? true,
    }));
    this.#emitter.set({ rungs: rungs.toReversed() });
  }

  #follow(end: number, complete: boolean): void {
    // rungs end at different times: what exists of one of them exists
    const before = this.#emitter.value;
    this.#emitter.set({ end: complete ? end : Math.max(end, before.end ?? 0), complete: complete || before.complete });
  }

  #recover(error: ErrorData): void {
    const { ErrorTypes } = this.#module;
    this.#recovery.failed({
      status: error.response?.code,
      fatal: error.fatal,
      media: error.type === ErrorTypes.MEDIA_ERROR,
      message: error.error.message,
    });
  }
}
