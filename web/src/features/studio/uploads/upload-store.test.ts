import { expect, test, vi } from 'vitest';
import { type EarlierUpload, type RunEvents, type UploadActs, UploadStore } from './upload-store';

function platform(earlier?: EarlierUpload) {
  const runs: RunEvents[] = [];
  const run = { pause: vi.fn(() => Promise.resolve()), resume: vi.fn(), cancel: vi.fn(() => Promise.resolve()) };
  const acts = {
    findEarlier: vi.fn(() => Promise.resolve(earlier)),
    createVideo: vi.fn((file: File) => Promise.resolve(`v-${file.name}`)),
    removeVideo: vi.fn(() => Promise.resolve()),
    send: vi.fn<UploadActs['send']>((_file, _videoId, _earlier, events) => {
      runs.push(events);
      return Promise.resolve(run);
    }),
    onChange: vi.fn(),
    now: () => 0,
  };
  return { acts, runs, run, store: new UploadStore(acts) };
}

const file = (name: string, size = 100) => new File([new Uint8Array(size)], name, { type: 'video/mp4', lastModified: 1 });
const states = (store: UploadStore) => store.getUploads().map(({ state }) => state);
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('A file gets a draft and is sent to it', async () => {
  const { store, acts, runs } = platform();
  store.add([file('a.mp4')]);
  await settled();
  expect(acts.send).toHaveBeenCalledWith(expect.any(File), 'v-a.mp4', undefined, expect.anything());
  runs[0]?.onProgress(40);
  expect(store.getUploads()[0]).toMatchObject({ state: 'sending', sentBytes: 40, videoId: 'v-a.mp4' });
  runs[0]?.onDone();
  expect(store.getUploads()[0]).toMatchObject({ state: 'done', sentBytes: 100 });
});

test('Two files are sent side by side, the third one waits for its turn', async () => {
  const { store, runs } = platform();
  store.add([file('a.mp4'), file('b.mp4'), file('c.mp4')]);
  await settled();
  expect(states(store)).toEqual(['starting', 'starting', 'waiting']);
  runs[0]?.onDone();
  await settled();
  expect(states(store)).toEqual(['done', 'starting', 'starting']);
});

test('A file whose upload stopped earlier goes on in the same draft', async () => {
  const earlier = { videoId: 'v-old', uploadUrl: '/api/studio/uploads/s1', storageKey: 'tus::1' };
  const { store, acts } = platform(earlier);
  store.add([file('a.mp4')]);
  await settled();
  expect(acts.createVideo).not.toHaveBeenCalled();
  expect(acts.send).toHaveBeenCalledWith(expect.any(File), 'v-old', earlier, expect.anything());
});

test('A file that is chosen for a draft is sent to this draft', async () => {
  const { store, acts } = platform({ videoId: 'v-other', uploadUrl: '/api/studio/uploads/s1', storageKey: 'tus::1' });
  store.add([file('a.mp4')], { videoId: 'v-draft' });
  await settled();
  expect(acts.createVideo).not.toHaveBeenCalled();
  expect(acts.send).toHaveBeenCalledWith(expect.any(File), 'v-draft', undefined, expect.anything());
});

test('A pause holds until it is ended, and late progress does not end it', async () => {
  const { store, runs, run } = platform();
  store.add([file('a.mp4')]);
  await settled();
  await store.pause('1');
  runs[0]?.onProgress(50);
  expect(states(store)).toEqual(['paused']);
  store.resume('1');
  expect(run.resume).toHaveBeenCalledOnce();
  expect(states(store)).toEqual(['sending']);
});

test('Cancelling ends the upload and removes the draft', async () => {
  const { store, acts, run } = platform();
  store.add([file('a.mp4')]);
  await settled();
  await store.cancel('1');
  expect(run.cancel).toHaveBeenCalledOnce();
  expect(acts.removeVideo).toHaveBeenCalledExactlyOnceWith('v-a.mp4');
  expect(store.getUploads()).toEqual([]);
});

test('Cancelling the upload of a new file for a video keeps the video', async () => {
  const { store, acts, run } = platform();
  store.add([file('a.mp4')], { videoId: 'v-ready', replaces: true });
  await settled();
  expect(acts.findEarlier).toHaveBeenCalledWith(expect.any(File), 'v-ready');
  await store.cancel('1');
  expect(run.cancel).toHaveBeenCalledOnce();
  expect(acts.removeVideo).not.toHaveBeenCalled();
});

test('A failed upload says why, tries again in the same draft and lets the next one start', async () => {
  const { store, acts, runs } = platform();
  store.add([file('a.mp4')]);
  await settled();
  runs[0]?.onFailed('The line is down.');
  expect(store.getUploads()[0]).toMatchObject({ state: 'failed', problem: 'The line is down.' });
  store.resume('1');
  await settled();
  expect(acts.createVideo).toHaveBeenCalledOnce();
  expect(acts.send).toHaveBeenCalledTimes(2);
});

test('A file that is no video or empty is turned away with a reason', () => {
  const { store, acts } = platform();
  store.add([new File(['x'], 'letter.pdf', { type: 'application/pdf' }), file('empty.mp4', 0)]);
  expect(store.getUploads().map(({ problem }) => problem)).toEqual(['This is not a video file.', 'This file is empty.']);
  expect(acts.createVideo).not.toHaveBeenCalled();
});

test('The same file chosen twice is sent once', () => {
  const { store } = platform();
  store.add([file('a.mp4')]);
  store.add([file('a.mp4')]);
  expect(store.getUploads()).toHaveLength(1);
});

test('When the account changes nothing of the old one is sent on', async () => {
  const { store, run } = platform();
  store.add([file('a.mp4')]);
  await settled();
  await store.clear();
  expect(run.pause).toHaveBeenCalledOnce();
  expect(store.getUploads()).toEqual([]);
});
