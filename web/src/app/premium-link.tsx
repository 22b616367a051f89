import { isEntitled, useEntitlements } from '@/api/payments/entitlements';
import { useSells } from '@/api/payments/list-plans';
import { useSession } from '@/api/use-session';
import { ButtonLink } from '@/ui/button';
import css from './header.module.css';

/** For those who have not got it yet, where it is sold. */
export function PremiumLink() {
  const sells = useSells();
  const entitlements = useEntitlements();
  const known = useSession().status !== 'unknown';
  return sells && known && !entitlements.isLoading && !isEntitled(entitlements.data ?? [], 'premium') ? (
    <span className={css.upload}>
      <ButtonLink kind="plain" small to="/premium">
        Premium
      </ButtonLink>
    </span>
  ) : null;
}
