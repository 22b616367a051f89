type Sample = { readonly at: number; readonly bytes: number };

const windowMs = 6000;
const shortestSpanMs = 800;

/** Bytes per second over the last seconds: steady enough to read, quick enough to be true. */
export class UploadRate {
  #samples: readonly Sample[] = [];

  measure(bytes: number, at: number): number | undefined {
    const first = this.#samples[0];
    if (first && bytes < first.bytes) {
      // sent again from an earlier point
      this.#samples = [];
    }

    this.#samples = [...this.#samples.filter((sample) => at - sample.at <= windowMs), { at, bytes }];
    const oldest = this.#samples[0];
    return oldest && at - oldest.at >= shortestSpanMs ? ((bytes - oldest.bytes) / (at - oldest.at)) * 1000 : undefined;
  }
}
