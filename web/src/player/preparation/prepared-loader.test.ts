import type { HlsConfig, LoaderCallbacks, LoaderConfiguration, LoaderContext, LoaderStats } from 'hls.js';
import { beforeEach, expect, test, vi } from 'vitest';
import { preparedFiles } from './prepared-files';
import { preparedLoader } from './prepared-loader';

const network = { load: vi.fn(), abort: vi.fn(), destroy: vi.fn() };

function newStats(): LoaderStats {
  const timing = { start: 0, first: 0, end: 0 };
  return { aborted: false, loaded: 0, retry: 0, total: 0, chunkCount: 0, bwEstimate: 0, loading: { ...timing }, parsing: { start: 0, end: 0 }, buffering: { ...timing } };
}

class Network {
  readonly stats = newStats();
  readonly context = null;
  readonly load = network.load;
  readonly abort = network.abort;
  readonly destroy = network.destroy;
}

const Loader = preparedLoader(Network as unknown as HlsConfig['loader']);
const context = { url: 'https://edge/0.m4s?CMCD=ot%3Dv', responseType: 'arraybuffer' } as LoaderContext;
const config = {} as LoaderConfiguration;

function load() {
  const callbacks = { onSuccess: vi.fn(), onError: vi.fn(), onTimeout: vi.fn() } satisfies LoaderCallbacks<LoaderContext>;
  const loader = new Loader({} as HlsConfig);
  loader.load(context, config, callbacks);
  return { loader, callbacks };
}

beforeEach(() => void vi.resetAllMocks());

test('What is there already is answered at once, with the times that the line took', async () => {
  const data = new ArrayBuffer(1000);
  preparedFiles.put('https://edge/0.m4s', Promise.resolve({ data, firstByte: 40, whole: 140 }), 1000);
  const { loader, callbacks } = load();
  await vi.waitFor(() => expect(callbacks.onSuccess).toHaveBeenCalledOnce());
  expect(callbacks.onSuccess.mock.calls[0]?.[0]).toEqual({ url: context.url, data, code: 200 });
  const { loading, loaded } = loader.stats;
  expect(loaded).toBe(1000);
  expect(loading.end - loading.start).toBeCloseTo(140);
  expect(network.load).not.toHaveBeenCalled();
});

test('What is not there comes from the edge', () => {
  const { callbacks } = load();
  expect(network.load).toHaveBeenCalledExactlyOnceWith(context, config, callbacks);
});

test('What was on its way and did not come, comes from the edge', async () => {
  preparedFiles.put('https://edge/0.m4s', Promise.reject(new Error('gone')), 1000);
  const { callbacks } = load();
  await vi.waitFor(() => expect(network.load).toHaveBeenCalledExactlyOnceWith(context, config, callbacks));
});

test('Who does not want it any more is not answered', async () => {
  preparedFiles.put('https://edge/0.m4s', Promise.resolve({ data: new ArrayBuffer(1), firstByte: 1, whole: 2 }), 1000);
  const { loader, callbacks } = load();
  loader.abort();
  await Promise.resolve();
  await Promise.resolve();
  expect(callbacks.onSuccess).not.toHaveBeenCalled();
  expect(network.abort).toHaveBeenCalledOnce();
});
