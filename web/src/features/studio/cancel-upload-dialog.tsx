import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormError } from '@/ui/form-error';
import type { Upload } from './uploads/upload';
import { uploads } from './uploads/uploads';

export function CancelUploadDialog({ upload, onClose }: { readonly upload: Upload; readonly onClose: () => void }) {
  const [problem, setProblem] = useState<string>();
  const cancel = () => {
    uploads.cancel(upload.key).catch((error: unknown) => setProblem(error instanceof Error ? error.message : 'It could not be removed.'));
  };
  return (
    <Dialog
      title="Cancel this upload?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Go on uploading</Button>
          <Button kind="danger" onClick={cancel}>
            Cancel upload
          </Button>
        </>
      }
    >
      <p>
        What was sent of {upload.file.name} is thrown away{upload.replaces ? '; the video stays as it is' : ', and its draft with it'}.
      </p>
      <FormError>{problem}</FormError>
    </Dialog>
  );
}
