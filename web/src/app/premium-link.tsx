import { isEntitled, useEntitlements } from '@/api/payments/entitlements';
import { useSells } from '@/api/payments/list-plans';
import { useSession } from '@/api/use-session';
import { ButtonLink } from '@/ui/button';
import { StarIcon } from '@/ui/icons';
import css from './header.module.css';

/** For those who have not got it yet, where it is sold. */
export function PremiumLink() {
  const sells = useSells();
  const entitlements = useEntitlements();
  const { status } = useSession();
  if (!sells || status === 'unknown' || entitlements.isLoading || isEntitled(entitlements.data ?? [], 'premium')) {
    return null;
  }

  return (
    <>
      <span className={css.offPhone}>
        <ButtonLink kind="plain" small to="/premium">
          Premium
        </ButtonLink>
      </span>
      {/* whoever is signed in has it in their menu, and no room for it here */}
      {status !== 'signed-in' && (
        <span className={css.onPhone}>
          <ButtonLink kind="plain" small to="/premium" icon={<StarIcon />} aria-label="Premium" />
        </span>
      )}
    </>
  );
}
