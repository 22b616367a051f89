import { useRef } from 'react';
import { Button } from '@/ui/button';
import { UploadIcon } from '@/ui/icons';
import { uploads } from './uploads/uploads';
import { acceptedFiles } from './uploads/video-file';

/** For a draft that has no file, or only a part of one. */
export function ChooseFile({ videoId }: { readonly videoId: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input ref={input} type="file" accept={acceptedFiles} hidden onChange={(event) => uploads.add([...(event.target.files ?? [])], videoId)} />
      <Button small kind="primary" icon={<UploadIcon size={16} />} onClick={() => input.current?.click()}>
        Choose file
      </Button>
    </>
  );
}
