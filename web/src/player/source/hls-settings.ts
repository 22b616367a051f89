import type { HlsConfig, LoaderConfig } from 'hls.js';

// the origin holds a request for what is about to be made for up to ten seconds, then says 503 and asks for a second's patience
const held = 12_000;

const quickly = (tries: number): LoaderConfig => ({
  maxTimeToFirstByteMs: held,
  maxLoadTimeMs: 30_000,
  timeoutRetry: { maxNumRetry: 1, retryDelayMs: 0, maxRetryDelayMs: 0 },
  errorRetry: { maxNumRetry: tries, retryDelayMs: 1000, maxRetryDelayMs: 4000, backoff: 'linear' },
});

/** Few tries at one address: there is a second one, and a new session behind both. */
export const settings = {
  manifestLoadPolicy: { default: quickly(2) },
  playlistLoadPolicy: { default: quickly(3) },
  fragLoadPolicy: { default: { ...quickly(3), maxLoadTimeMs: 120_000 } },
  // a rung that failed may be tried again soon: it may just not have been made yet
  errorPenaltyExpireMs: 10_000,
  // enough for a tunnel, without loading minutes that may never be watched
  maxBufferLength: 30,
  maxMaxBufferLength: 60,
  backBufferLength: 60,
} satisfies Partial<HlsConfig>;
