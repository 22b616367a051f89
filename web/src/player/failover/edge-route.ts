import type { PlaybackAddress } from '../source/playback-source';

/** Several requests on their way to an edge that dies fail one after the other: that is one failure. */
const oneFailure = 5000;

/**
 * Which of the two edges is asked. Both hold the same paths under the same token, so a request that one of them did not answer is sent to the other:
 * what is buffered stays, and the viewer notices nothing.
 */
export class EdgeRoute {
  readonly #edges: readonly string[];
  readonly #now: () => number;
  #at = 0;
  #leftAt = Number.NEGATIVE_INFINITY;

  constructor({ manifestUrl, fallbackManifestUrl }: Pick<PlaybackAddress, 'manifestUrl' | 'fallbackManifestUrl'>, now: () => number = () => performance.now()) {
    this.#edges = [manifestUrl, fallbackManifestUrl].filter((url) => url !== null).map((url) => new URL(url).origin);
    this.#now = now;
  }

  /** Which edge is asked now: 0 the first, 1 the fallback. */
  get edge(): number {
    return this.#at;
  }

  /** The same path on the edge that is asked now. What is not on an edge stays as it is. */
  of(url: string): string {
    const edge = this.#edges.find((origin) => url.startsWith(`${origin}/`));
    return edge === undefined ? url : `${this.#edges[this.#at]}${url.slice(edge.length)}`;
  }

  /** An edge did not answer. True: the same request may be sent again, to the other one. */
  leave(): boolean {
    if (this.#edges.length < 2) {
      return false;
    }

    if (this.#now() - this.#leftAt >= oneFailure) {
      this.#leftAt = this.#now();
      this.#at = (this.#at + 1) % this.#edges.length;
    }

    return true;
  }
}
