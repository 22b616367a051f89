import { isRunning, type Membership } from '@/api/payments/show-account';
import css from './panel.module.css';
import { MembershipRow } from './membership-row';

/** The channels that the viewer is a member of. Nothing stands here for those who are of none. */
export function Memberships({ memberships }: { readonly memberships: readonly Membership[] }) {
  const running = memberships.filter((membership) => isRunning(membership));
  return (
    running.length > 0 && (
      <section className={css.panel} aria-label="Memberships">
        <h2>Memberships</h2>
        <ul className={css.list}>
          {running.map((membership) => (
            <MembershipRow key={membership.subscriptionId} membership={membership} />
          ))}
        </ul>
      </section>
    )
  );
}
