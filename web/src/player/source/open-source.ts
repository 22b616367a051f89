import { NativeSource } from './native-source';
import type { PlaybackSource, SourceOptions } from './playback-source';

// begins with the page, beside the request for the session
const hlsModules = Promise.all([import('hls.js'), import('./hls-source')]);
const hlsType = 'application/vnd.apple.mpegurl';

/** Apple's browsers play HLS by themselves and best; all others with hls.js; null where neither works. */
export async function openSource(options: SourceOptions, signal: AbortSignal): Promise<PlaybackSource | null> {
  const native = options.video.canPlayType(hlsType) !== '';
  if (native && navigator.vendor.startsWith('Apple')) {
    return new NativeSource(options);
  }

  const [module, { HlsSource }] = await hlsModules;
  if (signal.aborted) {
    return null;
  }

  if (module.default.isSupported()) {
    return new HlsSource(module, options);
  }

  return native ? new NativeSource(options) : null;
}
