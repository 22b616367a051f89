import { type PipelineVideo, useActOnPipeline } from '@/api/operator/pipeline';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { ProgressBar } from '@/ui/progress-bar';
import { ago } from '@/ui/time';
import css from './pipeline-row.module.css';
import { stateText } from './state-text';

export function PipelineRow({ video }: { readonly video: PipelineVideo }) {
  const act = useActOnPipeline(video.id);
  const { title, channel, processing, attempt, isStuck, isReplacement, actions } = video;
  const failed = processing.state === 'failed';
  return (
    <li className={css.row} data-trouble={failed || isStuck || undefined}>
      <div className={css.words}>
        <p className={css.title}>
          <strong>{title}</strong>
          <span>{channel.name}</span>
        </p>
        <p className={css.state}>
          <span className={css.badge}>{isStuck ? 'Stuck' : failed ? 'Failed' : 'In work'}</span>
          {stateText(processing)}
        </p>
        {processing.percent !== null && <ProgressBar label={`Processing of ${title}`} percent={processing.percent} tone={isStuck ? 'still' : 'accent'} />}
        <p className={css.facts}>
          <span>{isReplacement ? 'replaces another file' : 'first file'}</span>
          {attempt > 1 && <span>attempt {attempt}</span>}
          {video.uploadedAt && <span>uploaded {ago(video.uploadedAt)}</span>}
          <span>last heard of {ago(video.progressedAt)}</span>
          <code>{video.id}</code>
        </p>
        <FormError>{act.error?.message}</FormError>
      </div>
      <div className={css.actions}>
        {actions.includes('retry') && (
          <Button small busy={act.isPending} onClick={() => act.mutate('retry')} aria-label={`Process ${title} again`}>
            Retry
          </Button>
        )}
        {actions.includes('cancel') && (
          <Button small kind="danger" busy={act.isPending} onClick={() => act.mutate('cancel')} aria-label={`Cancel the processing of ${title}`}>
            Cancel
          </Button>
        )}
      </div>
    </li>
  );
}
