import { usePlans } from '@/api/payments/list-plans';
import { Failure } from '@/ui/failure';
import { LoadingPage } from '@/ui/loading-page';
import { PageTitle } from '@/ui/page-title';
import { GiftForm } from './gift-form';
import { PlanChoice } from './plan-choice';
import css from './pricing-page.module.css';

/** What there is to have, and for how much. */
export function PricingPage() {
  const plans = usePlans();
  return (
    <div className={css.page}>
      <PageTitle>Premium</PageTitle>
      <h1>Choose your plan</h1>
      <p className={css.lead}>Cancel whenever you like: you keep what is paid for until its time is over.</p>
      {plans.isPending && <LoadingPage />}
      {plans.isLoadingError && <Failure what="The plans" error={plans.error} onRetry={() => void plans.refetch()} retrying={plans.isFetching} />}
      {plans.data && <PlanChoice plans={plans.data} />}
      {plans.data && <GiftForm plans={plans.data} />}
    </div>
  );
}
