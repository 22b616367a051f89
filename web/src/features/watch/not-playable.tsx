import type { ProcessingState } from '@/api/catalog/video';
import { AlertIcon } from '@/ui/icons';
import { Spinner } from '@/ui/spinner';

/** Says what a video that nobody can watch yet is waiting for. */
export function notPlayable(state: ProcessingState | undefined) {
  if (state === 'failed' || state === 'refused') {
    return (
      <>
        <AlertIcon size={40} />
        <div>
          <h2>This video cannot be played</h2>
          <p>{state === 'refused' ? 'Its file was not accepted.' : 'Processing it failed.'}</p>
        </div>
      </>
    );
  }

  if (state === 'none') {
    return (
      <>
        <AlertIcon size={40} />
        <div>
          <h2>The upload is not complete</h2>
          <p>The video starts here by itself as soon as it can be played.</p>
        </div>
      </>
    );
  }

  return (
    <>
      <Spinner size={56} />
      <div role="status">
        <h2>This video is being processed</h2>
        <p>It starts here by itself in a moment: leave the page open.</p>
      </div>
    </>
  );
}
