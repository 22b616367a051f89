import { useMemo, useState } from 'react';
import { earningsFile, useEarnings } from '@/api/payments/earnings';
import { Button } from '@/ui/button';
import { DownloadButton } from '@/ui/download-button';
import { Failure } from '@/ui/failure';
import { ChartIcon } from '@/ui/icons';
import { LoadMore } from '@/ui/load-more';
import { LoadingPage } from '@/ui/loading-page';
import { amountText } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import { BackLink } from '../back-link';
import css from './earnings-page.module.css';
import { EarningsTable } from './earnings-table';
import { type Period, periodName, periods, spanOf } from './period';

/** What the creator's videos and channel have brought in. */
export function EarningsPage() {
  const [period, setPeriod] = useState<Period>('month');
  const [now] = useState(() => new Date());
  const span = useMemo(() => spanOf(period, now), [period, now]);
  const earnings = useEarnings(span);
  const [first] = earnings.data?.pages ?? [];
  const entries = earnings.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <PageTitle>Earnings</PageTitle>
      <BackLink />
      <PageHead title="Earnings" note="Days are days in UTC." actions={<DownloadButton path={earningsFile(span)}>Download as CSV</DownloadButton>} />
      {first && (
        <dl className={css.facts}>
          {(['balance', 'pending', 'paidOut'] as const).map((name) => (
            <div key={name}>
              <dt>{{ balance: 'Balance', pending: 'On its way', paidOut: 'Paid out' }[name]}</dt>
              <dd>{amountText({ amount: first[name], currency: first.currency })}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={css.periods} role="group" aria-label="Period">
        {periods.map((value) => (
          <Button key={value} small kind={value === period ? 'primary' : 'quiet'} aria-pressed={value === period} onClick={() => setPeriod(value)}>
            {periodName[value]}
          </Button>
        ))}
      </div>
      {earnings.isPending && <LoadingPage />}
      {earnings.isLoadingError && (
        <Failure what="Your earnings" error={earnings.error} onRetry={() => void earnings.refetch()} retrying={earnings.isFetching} />
      )}
      {first && entries.length === 0 && (
        <Notice icon={<ChartIcon size={28} />} title="Nothing in this time">
          What viewers pay for your videos and your channel stands here.
        </Notice>
      )}
      {first && entries.length > 0 && <EarningsTable entries={entries} currency={first.currency} />}
      {earnings.hasNextPage && (
        <LoadMore busy={earnings.isFetchingNextPage} failed={earnings.isFetchNextPageError} onMore={() => void earnings.fetchNextPage()} />
      )}
    </>
  );
}
