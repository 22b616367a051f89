import type { StudioVideo } from '@/api/studio/studio-video';
import { useRemoveVideo } from '@/api/studio/remove-video';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormError } from '@/ui/form-error';

type DeleteVideoDialogProps = { readonly video: StudioVideo; readonly onClose: () => void; readonly onRemoved: () => void };

export function DeleteVideoDialog({ video, onClose, onRemoved }: DeleteVideoDialogProps) {
  const remove = useRemoveVideo();
  return (
    <Dialog
      title="Delete this video?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate(video.id, { onSuccess: onRemoved })}>
            Delete for good
          </Button>
        </>
      }
    >
      <p>“{video.title}” is gone for everyone, with its file. This cannot be undone.</p>
      <FormError>{remove.error?.message}</FormError>
    </Dialog>
  );
}
