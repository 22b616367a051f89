import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { CheckIcon, LinkIcon, ShareIcon } from '@/ui/icons';
import { clock } from '@/ui/time';
import css from './share-dialog.module.css';
import { secondsOf, shareLink } from './share-link';

type ShareDialogProps = { readonly videoId: string; readonly position: number; readonly onClose: () => void };

/** The link of a video, from its beginning or from a time on. */
export function ShareDialog({ videoId, position, onClose }: ShareDialogProps) {
  const [timed, setTimed] = useState(false);
  const [time, setTime] = useState(clock(position));
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const link = shareLink(videoId, timed ? secondsOf(time) : undefined);
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied('yes'),
      () => setCopied('refused'),
    );
  return (
    <Dialog
      title="Share"
      onClose={onClose}
      actions={
        <>
          {'share' in navigator && (
            // taken back by whoever closes the system's own list
            <Button icon={<ShareIcon size={18} />} onClick={() => void navigator.share({ url: link }).catch(() => undefined)}>
              More ways
            </Button>
          )}
          <Button kind="primary" icon={copied === 'yes' ? <CheckIcon size={18} /> : <LinkIcon size={18} />} onClick={() => void copy()}>
            {copied === 'yes' ? 'Copied' : 'Copy link'}
          </Button>
        </>
      }
    >
      <Field label="Link">{(control) => <input {...control} readOnly value={link} onFocus={(event) => event.target.select()} />}</Field>
      <div className={css.start}>
        <label>
          <input type="checkbox" checked={timed} onChange={(event) => setTimed(event.target.checked)} /> Start at
        </label>
        <input className={css.time} aria-label="Time" value={time} disabled={!timed} onChange={(event) => setTime(event.target.value)} />
      </div>
      <p role="status">{copied === 'refused' && 'The browser did not allow it: copy the link by hand.'}</p>
    </Dialog>
  );
}
