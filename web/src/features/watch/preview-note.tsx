import { Button } from '@/ui/button';
import { clock } from '@/ui/time';
import css from './preview-note.module.css';

/** Says over the picture that this is a part, and leads to the whole. */
export function PreviewNote({ seconds, onOffer }: { readonly seconds: number; readonly onOffer: () => void }) {
  return (
    <div className={css.note}>
      <span>Preview, {clock(seconds)}</span>
      <Button kind="primary" small onClick={onOffer}>
        Watch all of it
      </Button>
    </div>
  );
}
