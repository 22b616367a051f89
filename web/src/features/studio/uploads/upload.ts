export type UploadState = 'waiting' | 'starting' | 'sending' | 'retrying' | 'paused' | 'failed' | 'done';

/** One file on its way to the platform. */
export type Upload = {
  readonly key: string;
  readonly file: File;
  readonly state: UploadState;
  /** The draft that the file belongs to, as soon as there is one. */
  readonly videoId: string | undefined;
  /** The video has a file already, and outlives this one. */
  readonly replaces: boolean;
  readonly sentBytes: number;
  readonly bytesPerSecond: number | undefined;
  readonly problem: string | undefined;
};

/** Whether closing the page would interrupt it. */
export function isRunning({ state }: Upload): boolean {
  return state === 'waiting' || state === 'starting' || state === 'sending' || state === 'retrying';
}

export function percentOf({ sentBytes, file }: Upload): number {
  return file.size === 0 ? 0 : (sentBytes / file.size) * 100;
}

export function secondsLeft({ sentBytes, file, bytesPerSecond }: Upload): number | undefined {
  return bytesPerSecond ? (file.size - sentBytes) / bytesPerSecond : undefined;
}
