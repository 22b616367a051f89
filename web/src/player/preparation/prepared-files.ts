export type PreparedFile = {
  readonly data: string | ArrayBuffer;
  /** How long the line took for it, in milliseconds: to the first byte, and in all. */
  readonly firstByte: number;
  readonly whole: number;
};

type Kept = { readonly file: Promise<PreparedFile>; readonly until: number };

/** Files that were fetched before anybody pressed play. Each is given out once: who asks again asks the edge. */
export class PreparedFiles {
  readonly #files = new Map<string, Kept>();

  put(url: string, file: Promise<PreparedFile>, lifetime: number, now = performance.now()): void {
    this.#files.set(url, { file, until: now + lifetime });
    // what did not come is fetched by whoever needs it
    file.catch(() => this.#files.delete(url));
  }

  take(url: string, now = performance.now()): Promise<PreparedFile> | undefined {
    this.#sweep(now);
    const kept = this.#files.get(url);
    this.#files.delete(url);
    return kept?.file;
  }

  drop(urls: Iterable<string>): void {
    for (const url of urls) {
      this.#files.delete(url);
    }
  }

  #sweep(now: number): void {
    for (const [url, { until }] of this.#files) {
      if (until < now) {
        this.#files.delete(url);
      }
    }
  }
}

export const preparedFiles = new PreparedFiles();
