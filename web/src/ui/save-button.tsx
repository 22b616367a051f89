import { useState } from 'react';
import { Button } from './button';
import { SaveIcon } from './icons';
import { SaveDialog } from './save-dialog';
import { useAskToSignIn } from './use-ask-to-sign-in';

/** Puts a video into watch later or a playlist. */
export function SaveButton({ videoId }: { readonly videoId: string }) {
  const [open, setOpen] = useState(false);
  const ask = useAskToSignIn();
  return (
    <>
      <Button small icon={<SaveIcon size={18} />} onClick={() => ask(() => setOpen(true))}>
        Save
      </Button>
      {open && <SaveDialog videoId={videoId} onClose={() => setOpen(false)} />}
    </>
  );
}
