import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import type * as hlsModule from 'hls.js';
import { EdgeRoute } from '../failover/edge-route';
import { withFailover } from '../failover/with-failover';
import { knownBandwidth, rememberBandwidth } from '../preparation/bandwidth';
import { takeStart } from '../preparation/prepare';
import { preparedLoader } from '../preparation/prepared-loader';
import { screenHeight, startVariant } from '../preparation/start-of-stream';
import { keepLanguages, languages } from '../state/languages';
import { withCmcd } from './cmcd';
import { Emitter } from './emitter';
import { settings } from './hls-settings';
import { noSource, off, type PlaybackSource, type SourceOptions, type SourceState } from './playback-source';
import { Recovery } from './recovery';
import { RungWatch } from './rung-watch';

type HlsModule = typeof hlsModule;

/** Plays through Media Source Extensions. */
export class HlsSource implements PlaybackSource {
  readonly #emitter = new Emitter<SourceState>(noSource);
  readonly #options: SourceOptions;
  readonly #recovery: Recovery;
  readonly #module: HlsModule;
  readonly #route: EdgeRoute;
  #hls: Hls;
  #watch: RungWatch | undefined;

  constructor(module: HlsModule, options: SourceOptions) {
    this.#module = module;
    this.#options = options;
    this.#route = new EdgeRoute(options.address);
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
  readonly edge = () => this.#route.edge;

  readonly choose = (rung: number | 'auto') => {
    this.#hls.nextLevel = rung === 'auto' ? -1 : rung;
    this.#emitter.set({ chosen: rung });
  };

  readonly chooseAudio = (track: number) => {
    this.#hls.audioTrack = track;
    keepLanguages({ audio: this.#hls.audioTracks[track]?.lang });
  };

  readonly chooseCaptions = (track: number) => {
    this.#hls.subtitleTrack = track;
    keepLanguages({ captions: track === off ? null : this.#hls.subtitleTracks[track]?.lang });
  };

  readonly retry = () => {
    this.#emitter.set({ failure: undefined });
    this.#recovery.startOver();
  };

  readonly destroy = () => {
    this.#recovery.stop();
    this.#watch?.stop();
    rememberBandwidth(this.#hls.bandwidthEstimate);
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
    const { audio, captions } = languages();
    const hls = new Player({
      ...withFailover(settings, this.#route),
      startPosition,
      loader: preparedLoader(Player.DefaultConfig.loader),
      cmcd: { sessionId: this.#options.address.sessionId, contentId: this.#options.contentId },
      abrEwmaDefaultEstimate: knownBandwidth(),
      ...(audio && { audioPreference: { lang: audio } }),
      ...(captions && { subtitlePreference: { lang: captions } }),
    });
    hls.on(Events.MANIFEST_PARSED, () => this.#begin(hls, url));
    hls.on(Events.AUDIO_TRACKS_UPDATED, () => this.#showTracks());
    hls.on(Events.AUDIO_TRACK_SWITCHED, () => this.#showTracks());
    hls.on(Events.SUBTITLE_TRACKS_UPDATED, () => this.#showCaptions());
    hls.on(Events.SUBTITLE_TRACK_SWITCH, () => this.#showTracks());
    hls.on(Events.LEVELS_UPDATED, () => this.#showRungs());
    hls.on(Events.LEVEL_SWITCHED, (_, { level }) => this.#emitter.set({ playing: level, bitsPerSecond: hls.levels[level]?.bitrate }));
    hls.on(Events.LEVEL_UPDATED, (_, { details }) => this.#follow(details.edge, !details.live));
    hls.on(Events.FRAG_BUFFERED, () => this.#recovery.worked());
    hls.on(Events.ERROR, (_, error) => this.#recover(error));
    hls.loadSource(url);
    hls.attachMedia(this.#options.video);
    return hls;
  }

  #begin(hls: Hls, url: string): void {
    const growing = this.#options.address.state !== 'ready';
    const prepared = takeStart(url);
    const start = prepared ? hls.levels.findIndex(({ uri }) => uri === prepared) : growing ? -1 : startLevel(hls);
    if (start >= 0) {
      hls.startLevel = start;
    }

    if (growing) {
      const { contentId, address } = this.#options;
      const annotate = (uri: string) => this.#route.of(withCmcd(uri, { contentId, sessionId: address.sessionId, type: 'm' }));
      this.#watch = new RungWatch(hls, this.#options.video, annotate, () => this.#showRungs());
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

  // who has switched captions off does not want the default ones
  #showCaptions(): void {
    if (languages().captions === null) {
      this.#hls.subtitleTrack = off;
    }

    this.#showTracks();
  }

  #showTracks(): void {
    const { audioTracks, audioTrack, subtitleTracks, subtitleTrack } = this.#hls;
    this.#emitter.set({
      audioTracks: audioTracks.map(({ name, lang = '' }, index) => ({ index, label: name, language: lang })),
      audio: Math.max(0, audioTrack),
      captionTracks: subtitleTracks.map(({ name, lang = '' }, index) => ({ index, label: name, language: lang })),
      captions: subtitleTrack,
    });
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

// the same as would have been prepared
function startLevel(hls: Hls): number {
  const variants = hls.levels.map(({ uri, bitrate, height, audioGroups }) => ({ uri, bandwidth: bitrate, height, audioGroup: audioGroups?.[0] }));
  const start = startVariant(variants, { growing: false, bandwidth: knownBandwidth(), screenHeight: screenHeight() });
  return variants.findIndex((variant) => variant === start);
}
