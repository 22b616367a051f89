import type { Visibility } from '../catalog/video';
import { call } from '../client';
import { type StudioVideo, studioVideoSchema } from './studio-video';

export type NewVideo = { readonly title: string; readonly visibility?: Visibility };

export function createVideo(video: NewVideo): Promise<StudioVideo> {
  return call(studioVideoSchema, '/api/catalog/studio/videos', { method: 'POST', body: video });
}
