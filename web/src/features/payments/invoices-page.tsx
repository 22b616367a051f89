import { useInvoices } from '@/api/payments/list-invoices';
import { ButtonLink } from '@/ui/button';
import { Failure } from '@/ui/failure';
import { BackIcon, ReceiptIcon } from '@/ui/icons';
import { LoadMore } from '@/ui/load-more';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import { Skeleton } from '@/ui/skeleton';
import { InvoiceRow } from './invoice-row';
import css from './invoices-page.module.css';

export function InvoicesPage() {
  const invoices = useInvoices();
  const items = invoices.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={css.page}>
      <PageTitle>Invoices</PageTitle>
      <PageHead
        title="Invoices"
        actions={
          <ButtonLink small to="/account/billing" icon={<BackIcon size={16} />}>
            Account and billing
          </ButtonLink>
        }
      />
      {invoices.isPending && (
        <div role="status" aria-label="Loading your invoices" className={css.list}>
          <Skeleton shape="title" />
          <Skeleton shape="title" />
        </div>
      )}
      {invoices.isLoadingError && (
        <Failure what="Your invoices" error={invoices.error} onRetry={() => void invoices.refetch()} retrying={invoices.isFetching} />
      )}
      {invoices.data && items.length === 0 && (
        <Notice icon={<ReceiptIcon size={28} />} title="No invoices yet">
          What you pay for stands here, the newest first.
        </Notice>
      )}
      <ul className={css.list}>
        {items.map((invoice) => (
          <InvoiceRow key={invoice.invoiceId} invoice={invoice} />
        ))}
      </ul>
      {invoices.hasNextPage && (
        <LoadMore busy={invoices.isFetchingNextPage} failed={invoices.isFetchNextPageError} onMore={() => void invoices.fetchNextPage()} />
      )}
    </div>
  );
}
