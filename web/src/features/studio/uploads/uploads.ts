import { useSyncExternalStore } from 'react';
import { currentSession, onSessionChange } from '@/api/session';
import { createVideo } from '@/api/studio/create-video';
import { removeVideo } from '@/api/studio/remove-video';
import { findEarlier, fingerprintOf } from './earlier-uploads';
import { isRunning, type Upload } from './upload';
import { UploadStore } from './upload-store';
import { titleFrom } from './video-file';

const watchers = new Set<(videoId: string) => void>();

/** Hears when a draft appears, is complete or goes. */
export function onUploadedVideo(watcher: (videoId: string) => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export const uploads = new UploadStore({
  findEarlier: (file, videoId) => findEarlier(fingerprintOf(userId(), file), videoId),
  // a draft is seen by nobody, and its creator most likely wants it to be seen once it is published
  createVideo: async (file) => (await createVideo({ title: titleFrom(file.name), visibility: 'public' })).id,
  removeVideo,
  send: async (file, videoId, earlier, events) =>
    (await import('./upload-run')).startRun(file, videoId, fingerprintOf(userId(), file), earlier, events),
  onChange: (videoId) => watchers.forEach((watcher) => watcher(videoId)),
  now: () => performance.now(),
});

export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(uploads.subscribe, uploads.getUploads);
}

let lastUser = userId();
onSessionChange(() => {
  if (lastUser !== userId()) {
    lastUser = userId();
    void uploads.clear();
  }
});

window.addEventListener('beforeunload', (event) => {
  if (uploads.getUploads().some(isRunning)) {
    event.preventDefault();
  }
});

function userId(): string {
  const state = currentSession();
  return state.status === 'signed-in' ? state.session.user.id : '';
}
