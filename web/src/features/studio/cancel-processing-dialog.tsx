import { useActOnProcessing } from '@/api/studio/act-on-processing';
import type { StudioVideo } from '@/api/studio/studio-video';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormError } from '@/ui/form-error';

type CancelProcessingDialogProps = { readonly video: StudioVideo; readonly onClose: () => void };

export function CancelProcessingDialog({ video, onClose }: CancelProcessingDialogProps) {
  const act = useActOnProcessing(video.id);
  const { replacement, processing } = video;
  const file = (replacement ?? processing).fileName ?? 'The file';
  return (
    <Dialog
      title={replacement ? 'Keep the old file?' : 'Cancel processing?'}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Go on</Button>
          <Button kind="danger" busy={act.isPending} onClick={() => act.mutate('cancel', { onSuccess: onClose })}>
            {replacement ? 'Drop the new file' : 'Cancel processing'}
          </Button>
        </>
      }
    >
      <p>
        {file} and all that was made of it are thrown away. {replacement ? 'The video stays as it is.' : 'You can choose another file for this video.'}
      </p>
      <FormError>{act.error?.message}</FormError>
    </Dialog>
  );
}
