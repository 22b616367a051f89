import { useOpenPortal } from '@/api/payments/open-portal';
import { usePlans } from '@/api/payments/list-plans';
import { useAccount } from '@/api/payments/show-account';
import { Button, ButtonLink } from '@/ui/button';
import { Failure } from '@/ui/failure';
import { FormError } from '@/ui/form-error';
import { CardIcon, ReceiptIcon } from '@/ui/icons';
import { LoadingPage } from '@/ui/loading-page';
import { PageHead } from '@/ui/page-head';
import { PageTitle } from '@/ui/page-title';
import css from './billing-page.module.css';
import { BoughtVideos } from './bought-videos';
import { Memberships } from './memberships';
import { PastDue } from './past-due';
import { PlanPanel } from './plan-panel';
import { RedeemForm } from './redeem-form';

/** What the viewer pays for, and everything that can be done about it. */
export function BillingPage() {
  const plans = usePlans();
  const account = useAccount();
  const portal = useOpenPortal('/account/billing');
  const failed = plans.isLoadingError ? plans : account.isLoadingError ? account : undefined;
  return (
    <div className={css.page}>
      <PageTitle>Account and billing</PageTitle>
      <PageHead
        title="Account and billing"
        actions={
          account.data && (
            <>
              <ButtonLink small to="/account/invoices" icon={<ReceiptIcon size={18} />}>
                Invoices
              </ButtonLink>
              <Button small icon={<CardIcon size={18} />} busy={portal.isPending} onClick={() => portal.mutate()}>
                Cards and address
              </Button>
            </>
          )
        }
      />
      <FormError>{portal.error?.message}</FormError>
      {failed && <Failure what="Your account" error={failed.error} onRetry={() => void failed.refetch()} retrying={failed.isFetching} />}
      {!failed && !account.data && <LoadingPage />}
      {account.data && plans.data && (
        <>
          {account.data.subscription?.dunning && <PastDue dunning={account.data.subscription.dunning} />}
          <PlanPanel account={account.data} plans={plans.data} />
          <Memberships memberships={account.data.memberships} />
          <BoughtVideos entitlements={account.data.entitlements} />
          <RedeemForm />
        </>
      )}
    </div>
  );
}
