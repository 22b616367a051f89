import { Link } from 'react-router';
import type { EarningsEntry } from '@/api/payments/earnings';
import { amountText } from '@/ui/money';
import { date } from '@/ui/time';
import css from './earnings-page.module.css';

type EarningsTableProps = { readonly entries: readonly EarningsEntry[]; readonly currency: string };

const kinds: Readonly<Record<string, string>> = {
  sale: 'Sale',
  rental: 'Rental',
  membership: 'Membership',
  'premium-share': 'Share of Premium',
  refund: 'Refund',
  fee: 'Fee',
  payout: 'Payout',
};

export function EarningsTable({ entries, currency }: EarningsTableProps) {
  return (
    <table className={css.table} aria-label="Entries">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col" className={css.kind}>
            Kind
          </th>
          <th scope="col">What for</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ entryId, at, kind, amount, description, videoId }) => {
          const what = description || kinds[kind] || kind;
          return (
            <tr key={entryId}>
              <td>{date(at)}</td>
              <td className={css.kind}>{kinds[kind] ?? kind}</td>
              <td>{videoId ? <Link to={`/studio/videos/${videoId}`}>{what}</Link> : what}</td>
              <td className={amount < 0 ? css.out : undefined}>{amountText({ amount, currency })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
