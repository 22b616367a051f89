import type { HlsConfig, Loader, LoaderCallbacks, LoaderConfiguration, LoaderContext, LoaderStats } from 'hls.js';
import { withoutCmcd } from '../source/cmcd';
import { type PreparedFile, preparedFiles } from './prepared-files';

type LoaderConstructor = HlsConfig['loader'];

/** hls.js asks here first: what was fetched before the press is there already; everything else comes from the edge. */
export function preparedLoader(Network: LoaderConstructor): LoaderConstructor {
  return class PreparedLoader implements Loader<LoaderContext> {
    readonly #network: Loader<LoaderContext>;
    #left = false;

    constructor(config: HlsConfig) {
      this.#network = new Network(config);
    }

    get stats(): LoaderStats {
      return this.#network.stats;
    }

    get context(): LoaderContext | null {
      return this.#network.context;
    }

    load(context: LoaderContext, config: LoaderConfiguration, callbacks: LoaderCallbacks<LoaderContext>): void {
      const prepared = context.rangeEnd ? undefined : preparedFiles.take(withoutCmcd(context.url));
      if (!prepared) {
        this.#network.load(context, config, callbacks);
        return;
      }

      prepared.then(
        (file) => this.#left || this.#answer(file, context, callbacks),
        () => this.#left || this.#network.load(context, config, callbacks),
      );
    }

    abort(): void {
      this.#left = true;
      this.#network.abort();
    }

    destroy(): void {
      this.#left = true;
      this.#network.destroy();
    }

    getCacheAge(): number | null {
      return this.#network.getCacheAge?.() ?? null;
    }

    getResponseHeader(name: string): string | null {
      return this.#network.getResponseHeader?.(name) ?? null;
    }

    // the times are those of the line, not of the memory: by them the player knows what the line carries
    #answer({ data, firstByte, whole }: PreparedFile, context: LoaderContext, callbacks: LoaderCallbacks<LoaderContext>): void {
      const { stats } = this;
      const end = performance.now();
      const size = typeof data === 'string' ? data.length : data.byteLength;
      Object.assign(stats.loading, { start: end - whole, first: end - whole + firstByte, end });
      stats.loaded = size;
      stats.total = size;
      stats.bwEstimate = (size * 8000) / Math.max(1, whole - firstByte);
      callbacks.onSuccess({ url: context.url, data, code: 200 }, stats, context, null);
    }
  };
}
