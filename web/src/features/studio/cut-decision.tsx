import type { Processing } from '@/api/catalog/processing';
import { useActOnProcessing } from '@/api/studio/act-on-processing';
import type { StudioVideo } from '@/api/studio/studio-video';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { AlertIcon } from '@/ui/icons';
import { ChooseFile } from './choose-file';
import css from './cut-decision.module.css';
import { cutText } from './cut-text';

type CutDecisionProps = { readonly video: StudioVideo; readonly cut: Processing['cut'] };

/** A file that ends too early is shown to nobody else before its creator says so. */
export function CutDecision({ video, cut }: CutDecisionProps) {
  const act = useActOnProcessing(video.id);
  if (!cut) {
    return null;
  }

  if (!video.actions.includes('accept')) {
    return cut.accepted ? <p className={css.accepted}>{cutText(cut)} You agreed to show it.</p> : null;
  }

  return (
    <section className={css.decision} aria-label="Incomplete file">
      <p className={css.headline}>
        <AlertIcon size={18} />
        <strong>{cutText(cut)}</strong>
      </p>
      <p>It was cut off while it was recorded or copied. Nobody else sees it before you decide.</p>
      <div className={css.actions}>
        <Button small kind="primary" busy={act.isPending} onClick={() => act.mutate('accept')}>
          Show it as it is
        </Button>
        <ChooseFile video={video} label="Replace the file" quiet />
      </div>
      <FormError>{act.error?.message}</FormError>
    </section>
  );
}
