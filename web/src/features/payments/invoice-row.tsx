import type { Invoice } from '@/api/payments/list-invoices';
import { amountText } from '@/ui/money';
import { date } from '@/ui/time';
import css from './invoices-page.module.css';
import { invoiceState } from './invoice-state';

export function InvoiceRow({ invoice }: { readonly invoice: Invoice }) {
  const { number, description, createdAt, hostedUrl, pdfUrl } = invoice;
  const name = description ?? number ?? 'Invoice';
  const { text, tone } = invoiceState(invoice);
  return (
    <li className={css.row}>
      <span className={css.what}>
        <strong>{name}</strong>
        <span>
          {date(createdAt)}
          {number && `, no. ${number}`}
        </span>
      </span>
      <span className={css.sum}>
        <strong>{amountText(invoice)}</strong>
        <span className={css.state} data-tone={tone}>
          {text}
        </span>
      </span>
      <span className={css.links}>
        {hostedUrl && (
          <a href={hostedUrl} target="_blank" rel="noreferrer" aria-label={`${name} of ${date(createdAt)}`}>
            {tone === 'bad' ? 'Pay' : 'View'}
          </a>
        )}
        {pdfUrl && (
          <a href={pdfUrl} target="_blank" rel="noreferrer" aria-label={`${name} of ${date(createdAt)} as PDF`}>
            PDF
          </a>
        )}
      </span>
    </li>
  );
}
