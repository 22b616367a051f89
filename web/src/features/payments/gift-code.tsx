import { useState } from 'react';
import { Button, ButtonLink } from '@/ui/button';
import { GiftIcon, LinkIcon } from '@/ui/icons';
import css from './gift-code.module.css';

/** The code that a gift was bought for, to be passed on. */
export function GiftCode({ code }: { readonly code: string }) {
  const [copied, setCopied] = useState(false);
  const link = `${location.origin}/account/billing?${new URLSearchParams({ gift: code })}`;
  const copy = () =>
    void navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section className={css.gift} aria-label="Your gift code">
      <GiftIcon size={36} />
      <h2>Your gift is ready</h2>
      <p>Pass this code on: whoever redeems it first has the gift.</p>
      <output className={css.code} aria-label="Gift code">
        {code}
      </output>
      <div className={css.actions}>
        <Button kind="primary" icon={<LinkIcon size={18} />} onClick={copy}>
          {copied ? 'Copied' : 'Copy the link to redeem it'}
        </Button>
        <ButtonLink to="/">Go to the videos</ButtonLink>
      </div>
      <p>Keep it: it is shown here and nowhere else.</p>
    </section>
  );
}
