import { type ChangeEvent, useRef } from 'react';
import type { StudioVideo } from '@/api/studio/studio-video';
import { Button } from '@/ui/button';
import { UploadIcon } from '@/ui/icons';
import { uploads } from './uploads/uploads';
import { acceptedFiles } from './uploads/video-file';

type ChooseFileProps = {
  readonly video: StudioVideo;
  readonly label?: string;
  readonly quiet?: boolean;
};

/** For a draft that has no file, or only a part of one, and for a video that gets another. */
export function ChooseFile({ video, label = 'Choose file', quiet = false }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(event.target.files ?? [])], { videoId: video.id, replaces: video.processing.state !== 'none' });
    // so that the same file can be chosen again
    event.target.value = '';
  };
  return (
    <>
      <input ref={input} type="file" accept={acceptedFiles} hidden onChange={choose} />
      <Button small kind={quiet ? 'quiet' : 'primary'} icon={<UploadIcon size={16} />} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
