import { isInWork, type Processing } from '@/api/catalog/processing';
import { AlertIcon, CheckIcon } from '@/ui/icons';
import { ProgressBar } from '@/ui/progress-bar';
import { remaining } from '@/ui/time';
import css from './processing-status.module.css';
import { processingText } from './processing-text';
import { RungList } from './rung-list';

type ProcessingStatusProps = { readonly title: string; readonly processing: Processing; readonly interruptedFile?: string | undefined };

/** Where the platform is with a source, live. */
export function ProcessingStatus({ title, processing, interruptedFile }: ProcessingStatusProps) {
  const { state, percent, remainingSeconds } = processing;
  const failed = state === 'refused' || state === 'failed';
  const working = isInWork(processing);
  const text = processingText(processing, interruptedFile);
  return (
    <div className={css.status} data-failed={failed || undefined}>
      {working && <ProgressBar label={`Processing of ${title}`} percent={percent} tone={state === 'playable' ? 'good' : 'accent'} />}
      <p className={css.text} role={failed ? 'alert' : undefined}>
        {failed && <AlertIcon size={16} />}
        {state === 'ready' && <CheckIcon size={16} />}
        <span>
          {text}
          {percent !== null && working && ` ${Math.floor(percent)} %`}
          {remainingSeconds !== null && working && `, ${remaining(remainingSeconds)}`}
        </span>
      </p>
      {!failed && <RungList processing={processing} />}
      <span className="visually-hidden" aria-live="polite">
        {working ? `${title}: ${text}` : ''}
      </span>
    </div>
  );
}
