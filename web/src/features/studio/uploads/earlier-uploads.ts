import { showOwnVideo } from '@/api/studio/show-own-video';
import { ApiProblem } from '@/api/problem';
import type { EarlierUpload } from './upload-store';

/** The same file of the same account, in this browser. */
export function fingerprintOf(userId: string, { name, size, lastModified }: File): string {
  return ['upload', userId, name, size, lastModified].join('/');
}

/**
 * An upload that stopped when the page was closed: the platform still has what arrived.
 * @param wanted the video that the file is for; without it, a draft that still waits for it.
 */
export async function findEarlier(fingerprint: string, wanted: string | undefined): Promise<EarlierUpload | undefined> {
  const { defaultOptions } = await import('tus-js-client');
  const found = await defaultOptions.urlStorage.findUploadsByFingerprint(fingerprint);
  for (const { uploadUrl, metadata, urlStorageKey } of found) {
    const videoId = metadata['videoId'];
    if (uploadUrl && videoId && (wanted === undefined ? await stillWaits(videoId) : videoId === wanted)) {
      return { uploadUrl, videoId, storageKey: urlStorageKey };
    }

    if (wanted === undefined) {
      await defaultOptions.urlStorage.removeUpload(urlStorageKey);
    }
  }

  return undefined;
}

async function stillWaits(videoId: string): Promise<boolean> {
  try {
    return (await showOwnVideo(videoId)).processing.state === 'none';
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) {
      return false;
    }

    throw error;
  }
}

/** Files by the drafts that wait for the rest of them. */
export async function interruptedFiles(): Promise<ReadonlyMap<string, string>> {
  const { defaultOptions } = await import('tus-js-client');
  const found = await defaultOptions.urlStorage.findAllUploads();
  return new Map(found.map(({ metadata }) => [metadata['videoId'] ?? '', metadata['filename'] ?? '']));
}
