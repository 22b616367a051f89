import { useEffect, useState } from 'react';
import { Button } from './button';
import { CheckIcon, LinkIcon } from './icons';

/** Copies the address of a page of this site. */
export function ShareButton({ path }: { readonly path: string }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  useEffect(() => {
    if (copied === 'no') {
      return undefined;
    }

    const timer = setTimeout(() => setCopied('no'), 2500);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () =>
    navigator.clipboard.writeText(new URL(path, location.origin).href).then(
      () => setCopied('yes'),
      () => setCopied('refused'),
    );
  const said = { no: '', yes: 'Link copied', refused: 'The browser did not allow it' }[copied];
  return (
    <>
      <Button small icon={copied === 'yes' ? <CheckIcon size={18} /> : <LinkIcon size={18} />} onClick={() => void copy()}>
        {said || 'Copy link'}
      </Button>
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  );
}
