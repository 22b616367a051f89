import type { Rung } from './rung';

const highFrameRate = 40;

/** `1080p`, `720p60`: by the shorter side, so that a portrait video is called like a landscape one. */
export function qualityLabel({ width, height, frameRate }: Pick<Rung, 'width' | 'height' | 'frameRate'>): string {
  const lines = Math.min(width || height, height);
  return `${lines}p${frameRate > highFrameRate ? Math.round(frameRate) : ''}`;
}

/** `4K`, `HD`: what the label is called on televisions. */
export function qualityMark({ width, height }: Pick<Rung, 'width' | 'height'>): string | undefined {
  const lines = Math.min(width || height, height);
  return lines >= 4320 ? '8K' : lines >= 2160 ? '4K' : lines >= 720 ? 'HD' : undefined;
}
