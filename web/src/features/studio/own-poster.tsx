import { type ChangeEvent, useRef } from 'react';
import { posterTypes, useUploadPoster } from '@/api/studio/upload-poster';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { UploadIcon } from '@/ui/icons';

/** A picture of the creator's own instead of a still. */
export function OwnPoster({ videoId }: { readonly videoId: string }) {
  const input = useRef<HTMLInputElement>(null);
  const upload = useUploadPoster(videoId);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const picture = event.target.files?.[0];
    if (picture) {
      upload.mutate(picture);
    }

    // so that the same file can be chosen again
    event.target.value = '';
  };
  return (
    <>
      <input ref={input} type="file" accept={posterTypes} hidden onChange={choose} data-testid="own-poster" />
      <Button small kind="quiet" busy={upload.isPending} icon={<UploadIcon size={16} />} onClick={() => input.current?.click()}>
        Upload a poster
      </Button>
      <FormError>{upload.error?.message}</FormError>
    </>
  );
}
