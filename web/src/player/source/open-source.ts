import type * as hlsModule from 'hls.js';
import type * as sourceModule from './hls-source';
import { NativeSource } from './native-source';
import type { PlaybackSource, SourceOptions } from './playback-source';

const hlsType = 'application/vnd.apple.mpegurl';
let loading: Promise<[typeof hlsModule, typeof sourceModule]> | undefined;

/** Apple's browsers play HLS by themselves and best; all others with hls.js; null where neither works. */
export async function openSource(options: SourceOptions, signal: AbortSignal): Promise<PlaybackSource | null> {
  const native = options.video.canPlayType(hlsType) !== '';
  if (native && navigator.vendor.startsWith('Apple')) {
    return new NativeSource(options);
  }

  const [module, { HlsSource }] = await loadHls();
  if (signal.aborted) {
    return null;
  }

  if (module.default.isSupported()) {
    return new HlsSource(module, options);
  }

  return native ? new NativeSource(options) : null;
}

function loadHls() {
  loading ??= Promise.all([import('hls.js'), import('./hls-source')]);
  loading.catch(() => {
    // a line that was down may be up when the next video is opened
    loading = undefined;
  });
  return loading;
}

// begins with the page, beside the request for the session
void loadHls();
