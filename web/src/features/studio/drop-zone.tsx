import { type ChangeEvent, useEffect, useState } from 'react';
import { UploadIcon } from '@/ui/icons';
import css from './drop-zone.module.css';
import { uploads } from './uploads/uploads';
import { acceptedFiles } from './uploads/video-file';

/** Files may be dropped anywhere on the page, or chosen here. */
export function DropZone() {
  const dragging = useFileDrop();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(event.target.files ?? [])]);
    // so that the same file can be chosen again
    event.target.value = '';
  };
  return (
    <label className={css.zone} data-dragging={dragging || undefined}>
      <input className="visually-hidden" type="file" multiple accept={acceptedFiles} aria-label="Choose video files to upload" onChange={choose} />
      <span className={css.icon}>
        <UploadIcon size={26} />
      </span>
      <strong>{dragging ? 'Let go to upload' : 'Drop videos here, or choose files'}</strong>
      <span className={css.hint}>Any size. A broken line does no harm: uploads go on where they stopped.</span>
    </label>
  );
}

function useFileDrop(): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
        setDragging(true);
      }
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) {
        setDragging(false);
      }
    };
    const drop = (event: DragEvent) => {
      if (event.dataTransfer?.files.length) {
        event.preventDefault();
        uploads.add([...event.dataTransfer.files]);
      }

      setDragging(false);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return dragging;
}
