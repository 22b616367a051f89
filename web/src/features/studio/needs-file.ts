import type { StudioVideo } from '@/api/studio/studio-video';

/** Nothing stands for the video, and nothing is on the way. */
export function needsFile({ processing: { state } }: StudioVideo): boolean {
  return state === 'none' || state === 'cancelled' || state === 'refused';
}

/** Another file may take the place of the one that is there, or that will not become a video. */
export function mayReplace({ processing: { state }, replacement, actions }: StudioVideo): boolean {
  return (state === 'ready' || state === 'failed') && !actions.includes('accept') && (replacement === null || replacement.state === 'refused' || replacement.state === 'failed');
}
