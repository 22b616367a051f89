import { Link } from 'react-router';
import { UploadIcon } from '@/ui/icons';
import { isRunning, percentOf } from './upload';
import css from './upload-indicator.module.css';
import { useUploads } from './uploads';

const circumference = 2 * Math.PI * 15;

/** On every page: something is being uploaded, and how much of it is done. */
export function UploadIndicator() {
  const running = useUploads().filter(isRunning);
  if (running.length === 0) {
    return null;
  }

  const size = running.reduce((sum, { file }) => sum + file.size, 0);
  const percent = Math.round(running.reduce((sum, upload) => sum + percentOf(upload) * (upload.file.size / size), 0));
  const label = `${running.length === 1 ? '1 upload' : `${running.length} uploads`}, ${percent} percent. Go to the studio`;
  return (
    <Link to="/studio" className={css.indicator} aria-label={label} title={label}>
      <svg viewBox="0 0 36 36" width="36" height="36" aria-hidden="true">
        <circle cx="18" cy="18" r="15" className={css.track} />
        <circle
          cx="18"
          cy="18"
          r="15"
          className={css.done}
          strokeDasharray={circumference}
          strokeDashoffset={circumference * (1 - percent / 100)}
        />
      </svg>
      <UploadIcon size={16} />
    </Link>
  );
}
