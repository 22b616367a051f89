import { isWorking, type StudioVideo } from '@/api/studio/studio-video';
import { AlertIcon, CheckIcon } from '@/ui/icons';
import { ProgressBar } from '@/ui/progress-bar';
import { remaining } from '@/ui/time';
import css from './processing-status.module.css';
import { processingText } from './processing-text';

type ProcessingStatusProps = { readonly video: StudioVideo; readonly interruptedFile?: string | undefined };

/** Where the platform is with a video, live. */
export function ProcessingStatus({ video, interruptedFile }: ProcessingStatusProps) {
  const { title, processing } = video;
  const { state, percent, remainingSeconds, rungs } = processing;
  const failed = state === 'refused' || state === 'failed';
  const text = processingText(processing, interruptedFile);
  return (
    <div className={css.status} data-failed={failed || undefined}>
      {isWorking(video) && <ProgressBar label={`Processing of ${title}`} percent={percent} tone={state === 'playable' ? 'good' : 'accent'} />}
      <p className={css.text} role={failed ? 'alert' : undefined}>
        {failed && <AlertIcon size={16} />}
        {state === 'ready' && <CheckIcon size={16} />}
        <span>
          {text}
          {percent !== null && isWorking(video) && ` ${Math.floor(percent)} %`}
          {remainingSeconds !== null && isWorking(video) && `, ${remaining(remainingSeconds)}`}
        </span>
      </p>
      {rungs.length > 0 && !failed && (
        <ul className={css.rungs} aria-label="Qualities">
          {rungs.map((rung) => (
            <li key={rung}>{rung}</li>
          ))}
        </ul>
      )}
      <span className="visually-hidden" aria-live="polite">
        {isWorking(video) ? `${title}: ${text}` : ''}
      </span>
    </div>
  );
}
