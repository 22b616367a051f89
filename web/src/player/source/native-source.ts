import { Emitter } from './emitter';
import { noSource, type PlaybackSource, type SourceOptions, type SourceState } from './playback-source';
import { Recovery } from './recovery';

/** Plays by the browser's own HLS (Safari). It chooses the quality itself, and does not say why something failed. */
export class NativeSource implements PlaybackSource {
  readonly #emitter = new Emitter<SourceState>(noSource);
  readonly #video: HTMLVideoElement;
  readonly #recovery: Recovery;
  readonly #leaving = new AbortController();
  readonly #fallback: string | null;
  #url = '';

  constructor({ video, address, startAt, onExpired }: SourceOptions) {
    this.#video = video;
    this.#fallback = address.fallbackManifestUrl;
    this.#recovery = new Recovery(address, {
      reload: (url) => this.#load(url, video.currentTime || startAt),
      recoverMedia: () => video.load(),
      expire: onExpired,
      fail: (failure) => this.#emitter.set({ failure }),
    });
    const { signal } = this.#leaving;
    video.addEventListener('error', () => this.#failed(Date.parse(address.expiresAt) <= Date.now()), { signal });
    video.addEventListener('playing', () => this.#recovery.worked(), { signal });
    for (const event of ['durationchange', 'progress', 'loadedmetadata'] as const) {
      video.addEventListener(event, () => this.#follow(), { signal });
    }

    for (const event of ['addtrack', 'removetrack', 'change']) {
      video.textTracks.addEventListener(event, () => this.#showCaptions(), { signal });
    }

    this.#load(address.manifestUrl, startAt);
  }

  readonly subscribe = (listener: () => void) => this.#emitter.subscribe(listener);
  readonly getState = () => this.#emitter.value;
  readonly edge = () => Number(this.#url === this.#fallback);
  readonly choose = () => undefined;
  readonly chooseAudio = () => undefined;

  readonly chooseCaptions = (track: number) => {
    this.#captions().forEach((captions, index) => (captions.mode = index === track ? 'showing' : 'disabled'));
    this.#showCaptions();
  };

  readonly retry = () => {
    this.#emitter.set({ failure: undefined });
    this.#recovery.startOver();
  };

  readonly destroy = () => {
    this.#recovery.stop();
    this.#leaving.abort();
    this.#video.removeAttribute('src');
    this.#video.load();
  };

  #load(url: string, at: number): void {
    const playing = !this.#video.paused;
    this.#url = url;
    this.#video.src = url;
    this.#video.addEventListener('loadedmetadata', () => (this.#video.currentTime = at), { once: true, signal: this.#leaving.signal });
    if (playing) {
      void this.#video.play().catch(() => undefined);
    }
  }

  #failed(expired: boolean): void {
    const { error } = this.#video;
    const media = error?.code === MediaError.MEDIA_ERR_DECODE;
    this.#recovery.failed({ status: expired ? 403 : undefined, fatal: true, media, message: error?.message ?? '' });
  }

  #captions(): readonly TextTrack[] {
    return [...this.#video.textTracks].filter(({ kind }) => kind === 'subtitles' || kind === 'captions');
  }

  #showCaptions(): void {
    const tracks = this.#captions();
    this.#emitter.set({
      captionTracks: tracks.map(({ label, language }, index) => ({ index, label, language })),
      captions: tracks.findIndex(({ mode }) => mode === 'showing'),
    });
  }

  #follow(): void {
    const { seekable, duration } = this.#video;
    this.#emitter.set({ end: seekable.length > 0 ? seekable.end(seekable.length - 1) : undefined, complete: Number.isFinite(duration) });
  }
}
