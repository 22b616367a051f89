import { useState } from 'react';
import { Button } from '@/ui/button';
import { bytes } from '@/ui/bytes';
import { ProgressBar } from '@/ui/progress-bar';
import { remaining } from '@/ui/time';
import { CancelUploadDialog } from './cancel-upload-dialog';
import css from './upload-progress.module.css';
import { isRunning, percentOf, secondsLeft, type Upload } from './uploads/upload';
import { uploads } from './uploads/uploads';

export function UploadProgress({ upload }: { readonly upload: Upload }) {
  const [asking, setAsking] = useState(false);
  const { key, file, state, problem, videoId } = upload;
  return (
    <div className={css.progress}>
      {state !== 'failed' && (
        <ProgressBar
          label={`Upload of ${file.name}`}
          percent={state === 'starting' || state === 'waiting' ? 0 : percentOf(upload)}
          tone={state === 'paused' ? 'still' : 'accent'}
        />
      )}
      <div className={css.line}>
        {problem ? (
          <p className={css.problem} role="alert">
            {problem}
          </p>
        ) : (
          <p className={css.status}>{statusOf(upload)}</p>
        )}
        <div className={css.actions}>
          {isRunning(upload) && state !== 'waiting' && (
            <Button small onClick={() => void uploads.pause(key)} aria-label={`Pause the upload of ${file.name}`}>
              Pause
            </Button>
          )}
          {state === 'paused' && (
            <Button small kind="primary" onClick={() => uploads.resume(key)} aria-label={`Resume the upload of ${file.name}`}>
              Resume
            </Button>
          )}
          {state === 'failed' && file.size > 0 && videoId && (
            <Button small kind="primary" onClick={() => uploads.resume(key)}>
              Try again
            </Button>
          )}
          {state === 'failed' && !videoId ? (
            <Button small onClick={() => uploads.forget(key)}>
              Dismiss
            </Button>
          ) : (
            <Button small kind="plain" onClick={() => setAsking(true)} aria-label={`Cancel the upload of ${file.name}`}>
              Cancel
            </Button>
          )}
        </div>
      </div>
      {asking && <CancelUploadDialog upload={upload} onClose={() => setAsking(false)} />}
    </div>
  );
}

function statusOf(upload: Upload): string {
  const { state, file, sentBytes, bytesPerSecond } = upload;
  const done = `${bytes(sentBytes)} of ${bytes(file.size)}`;
  switch (state) {
    case 'waiting':
      return 'Waits for its turn';
    case 'starting':
      return 'Starting the upload';
    case 'paused':
      return `Paused at ${done}`;
    case 'retrying':
      return `${done}. The line is away: it goes on by itself.`;
    case 'failed':
    case 'done':
      return done;
    case 'sending': {
      const left = secondsLeft(upload);
      const pace = bytesPerSecond === undefined || left === undefined ? '' : `, ${bytes(bytesPerSecond)}/s, ${remaining(left)}`;
      return `Uploading: ${Math.floor(percentOf(upload))} %, ${done}${pace}`;
    }
  }
}
