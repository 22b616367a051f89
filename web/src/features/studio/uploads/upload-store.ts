import { isRunning, type Upload } from './upload';
import { UploadRate } from './upload-rate';
import { looksLikeVideo } from './video-file';

/** An earlier upload of the same file that stopped on its way. */
export type EarlierUpload = { readonly videoId: string; readonly uploadUrl: string; readonly storageKey: string };

export type RunEvents = {
  readonly onProgress: (sentBytes: number) => void;
  readonly onRetry: () => void;
  readonly onDone: () => void;
  readonly onFailed: (problem: string) => void;
};

export type Run = { readonly pause: () => Promise<void>; readonly resume: () => void; readonly cancel: () => Promise<void> };

/** What the store needs from the platform. */
export type UploadActs = {
  readonly findEarlier: (file: File, videoId: string | undefined) => Promise<EarlierUpload | undefined>;
  readonly createVideo: (file: File) => Promise<string>;
  readonly removeVideo: (videoId: string) => Promise<void>;
  readonly send: (file: File, videoId: string, earlier: EarlierUpload | undefined, events: RunEvents) => Promise<Run>;
  readonly onChange: (videoId: string) => void;
  readonly now: () => number;
};

/** The video that a file is for, and whether it takes the place of another file. */
export type UploadTarget = { readonly videoId: string; readonly replaces?: boolean };

const sideBySide = 2;

/** The uploads of this tab. It belongs to the site, not to a page: they go on while one looks at something else. */
export class UploadStore {
  readonly #acts: UploadActs;
  readonly #runs = new Map<string, Run>();
  readonly #listeners = new Set<() => void>();
  #uploads: readonly Upload[] = [];
  #lastKey = 0;

  constructor(acts: UploadActs) {
    this.#acts = acts;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getUploads = () => this.#uploads;

  /** Each file becomes a new draft, or the one that is named here. */
  add(files: readonly File[], target?: UploadTarget): void {
    const added = files.filter((file) => !this.#isUnderWay(file)).map((file) => this.#newUpload(file, target));
    this.#put([...this.#uploads, ...added]);
    this.#startNext();
  }

  async pause(key: string): Promise<void> {
    this.#change(key, { state: 'paused', bytesPerSecond: undefined });
    await this.#runs.get(key)?.pause();
    this.#startNext();
  }

  resume(key: string): void {
    const run = this.#runs.get(key);
    this.#change(key, { state: run ? 'sending' : 'waiting', problem: undefined });
    run?.resume();
    this.#startNext();
  }

  /** Ends the upload for good, and the draft with it; a video that has another file stays. */
  async cancel(key: string): Promise<void> {
    const upload = this.#find(key);
    const run = this.#runs.get(key);
    this.forget(key);
    await run?.cancel();
    if (upload?.videoId) {
      await (upload.replaces ? undefined : this.#acts.removeVideo(upload.videoId));
      this.#acts.onChange(upload.videoId);
    }
  }

  /** Takes it off the list; what was sent stays sent. */
  forget(key: string): void {
    this.#runs.delete(key);
    this.#put(this.#uploads.filter((upload) => upload.key !== key));
    this.#startNext();
  }

  /** Somebody else signed in, or nobody is: what is under way ends here. */
  async clear(): Promise<void> {
    const runs = [...this.#runs.values()];
    this.#runs.clear();
    this.#put([]);
    await Promise.all(runs.map((run) => run.pause()));
  }

  #newUpload(file: File, target: UploadTarget | undefined): Upload {
    this.#lastKey += 1;
    const fits = looksLikeVideo(file);
    return {
      key: String(this.#lastKey),
      file,
      state: fits && file.size > 0 ? 'waiting' : 'failed',
      videoId: target?.videoId,
      replaces: target?.replaces ?? false,
      sentBytes: 0,
      bytesPerSecond: undefined,
      problem: !fits ? 'This is not a video file.' : file.size === 0 ? 'This file is empty.' : undefined,
    };
  }

  #isUnderWay({ name, size, lastModified }: File): boolean {
    return this.#uploads.some((one) => isRunning(one) && one.file.name === name && one.file.size === size && one.file.lastModified === lastModified);
  }

  #startNext(): void {
    const active = this.#uploads.filter((upload) => isRunning(upload) && upload.state !== 'waiting').length;
    const next = active < sideBySide ? this.#uploads.find(({ state }) => state === 'waiting') : undefined;
    if (next) {
      this.#change(next.key, { state: 'starting' });
      void this.#start(next);
      this.#startNext();
    }
  }

  async #start({ key, file, videoId: draftId }: Upload): Promise<void> {
    try {
      const found = await this.#acts.findEarlier(file, draftId);
      const earlier = draftId === undefined || found?.videoId === draftId ? found : undefined;
      const videoId = draftId ?? earlier?.videoId ?? (await this.#acts.createVideo(file));
      this.#acts.onChange(videoId);
      this.#change(key, { videoId });
      const run = await this.#acts.send(file, videoId, earlier, this.#eventsOf(key, videoId));
      if (!this.#find(key)) {
        await run.cancel();
        return;
      }

      this.#runs.set(key, run);
      if (this.#find(key)?.state === 'paused') {
        await run.pause();
      }
    } catch (error) {
      this.#fail(key, error instanceof Error ? error.message : 'Something went wrong.');
    }
  }

  #eventsOf(key: string, videoId: string): RunEvents {
    const rate = new UploadRate();
    return {
      onProgress: (sentBytes) => {
        if (this.#find(key)?.state !== 'paused') {
          this.#change(key, { state: 'sending', sentBytes, bytesPerSecond: rate.measure(sentBytes, this.#acts.now()) });
        }
      },
      onRetry: () => this.#change(key, { state: 'retrying', bytesPerSecond: undefined }),
      onDone: () => {
        this.#runs.delete(key);
        this.#change(key, { state: 'done', sentBytes: this.#find(key)?.file.size ?? 0 });
        this.#acts.onChange(videoId);
        this.#startNext();
      },
      onFailed: (problem) => this.#fail(key, problem),
    };
  }

  #fail(key: string, problem: string): void {
    this.#runs.delete(key);
    this.#change(key, { state: 'failed', problem, bytesPerSecond: undefined });
    this.#startNext();
  }

  #find(key: string): Upload | undefined {
    return this.#uploads.find((upload) => upload.key === key);
  }

  #change(key: string, change: Partial<Upload>): void {
    this.#put(this.#uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }

  #put(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
