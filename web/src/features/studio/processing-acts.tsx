import { useState } from 'react';
import { useActOnProcessing } from '@/api/studio/act-on-processing';
import type { StudioVideo } from '@/api/studio/studio-video';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { ReplayIcon } from '@/ui/icons';
import css from './processing-acts.module.css';
import { CancelProcessingDialog } from './cancel-processing-dialog';

/** Try again what failed, give up what is in work. */
export function ProcessingActs({ video }: { readonly video: StudioVideo }) {
  const [asking, setAsking] = useState(false);
  const act = useActOnProcessing(video.id);
  const mayRetry = video.actions.includes('retry');
  const mayCancel = video.actions.includes('cancel');
  if (!mayRetry && !mayCancel) {
    return null;
  }

  return (
    <div className={css.acts}>
      {mayRetry && (
        <Button small kind="primary" icon={<ReplayIcon size={16} />} busy={act.isPending} onClick={() => act.mutate('retry')}>
          Try again
        </Button>
      )}
      {mayCancel && (
        <Button small kind="plain" onClick={() => setAsking(true)} aria-label={`Cancel the processing of ${video.title}`}>
          {video.replacement ? 'Keep the old file' : 'Cancel processing'}
        </Button>
      )}
      <FormError>{act.error?.message}</FormError>
      {asking && <CancelProcessingDialog video={video} onClose={() => setAsking(false)} />}
    </div>
  );
}
