import type { Processing } from '@/api/catalog/processing';

/** The state of a video in the words of its creator. */
export function processingText({ state, reason }: Pick<Processing, 'state' | 'reason'>, interruptedFile?: string): string {
  switch (state) {
    case 'none':
      return interruptedFile
        ? `The upload stopped on its way. Choose ${interruptedFile} again: it goes on where it stopped.`
        : 'No file yet.';
    case 'uploaded':
      return 'Uploaded. It waits for its turn.';
    case 'probing':
      return 'Looking into the file.';
    case 'transcoding':
      return 'Processing.';
    case 'playable':
      return 'Playable already, the other qualities are being made.';
    case 'ready':
      return 'Ready in all qualities';
    case 'refused':
      return `Not accepted: ${reason ?? 'the file cannot be read as a video.'}`;
    case 'cancelled':
      return 'Processing was cancelled. Nothing of the file was kept.';
    case 'failed':
      return `Processing failed: ${reason ?? 'something went wrong on our side.'}`;
  }
}
