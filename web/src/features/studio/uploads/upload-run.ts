import { type DetailedError, Upload as TusUpload } from 'tus-js-client';
import { accessToken } from '@/api/session';
import { z } from '@/api/schemas';
import type { EarlierUpload, Run, RunEvents } from './upload-store';

const endpoint = '/api/studio/uploads';
const pieceBytes = 64 * 1024 * 1024;

// a line that is away for some ten minutes does not end an upload
const retryDelays = [300, 1000, 2000, 4000, 8000, ...Array.from({ length: 40 }, () => 15_000)];

// too many at once, locked by the request that was cut off, out of step, token just dead: all of it passes
const passing = new Set([401, 408, 409, 423, 429, 460]);

/** Sends a file over tus: what has arrived need not be sent again. */
export async function startRun(
  file: File,
  videoId: string,
  fingerprint: string,
  earlier: EarlierUpload | undefined,
  events: RunEvents,
): Promise<Run> {
  const upload = new TusUpload(file, {
    endpoint,
    chunkSize: pieceBytes,
    retryDelays,
    metadata: { videoId, filename: file.name, filetype: file.type || 'application/octet-stream' },
    fingerprint: () => Promise.resolve(fingerprint),
    removeFingerprintOnSuccess: true,
    onBeforeRequest: async (request) => {
      const token = await accessToken();
      if (token) {
        request.setHeader('Authorization', `Bearer ${token}`);
      }
    },
    onShouldRetry: (error) => {
      const again = isPassing(error);
      if (again) {
        events.onRetry();
      }

      return again;
    },
    onProgress: events.onProgress,
    onSuccess: events.onDone,
    onError: (error) => {
      const running = 'originalResponse' in error ? runningUpload(error) : undefined;
      if (running && upload.url === null) {
        // the answer to our first request was lost, and with it the address: here it is
        upload.url = running;
        upload.start();
      } else {
        events.onFailed('originalResponse' in error ? reasonOf(error) : error.message);
      }
    },
  });
  if (earlier) {
    const { uploadUrl, storageKey: urlStorageKey } = earlier;
    upload.resumeFromPreviousUpload({ uploadUrl, urlStorageKey, size: file.size, metadata: {}, creationTime: '', parallelUploadUrls: null });
  }

  upload.start();
  return { pause: () => upload.abort(), resume: () => upload.start(), cancel: () => upload.abort(true) };
}

const problemSchema = z.object({ type: z.string(), title: z.string(), detail: z.string().nullish(), location: z.string().nullish() });

function problemOf(error: DetailedError) {
  try {
    return problemSchema.safeParse(JSON.parse(error.originalResponse?.getBody() ?? '')).data;
  } catch {
    return undefined;
  }
}

function runningUpload(error: DetailedError): string | undefined {
  const problem = problemOf(error);
  return problem?.type.endsWith('/upload-running') ? (problem.location ?? undefined) : undefined;
}

function isPassing(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return (status === 0 || status >= 500 || passing.has(status)) && !runningUpload(error);
}

function reasonOf(error: DetailedError): string {
  if (!error.originalResponse) {
    return 'The platform cannot be reached.';
  }

  const problem = problemOf(error);
  return problem?.detail ?? problem?.title ?? `The platform did not accept the upload (${error.originalResponse.getStatus()}).`;
}
