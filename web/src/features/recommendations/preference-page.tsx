import { useClearHistory, useRecommendationPreference, useSetRecommendationPreference } from '@/api/recommendations/preferences';
import { Button } from '@/ui/button';
import { Failure } from '@/ui/failure';
import { PageTitle } from '@/ui/page-title';
import { Skeleton } from '@/ui/skeleton';
import css from './preference-page.module.css';

/** What recommendations may be made of. */
export function PreferencePage() {
  const preference = useRecommendationPreference();
  const set = useSetRecommendationPreference();
  const clear = useClearHistory();
  const failure = set.error ?? clear.error;
  return (
    <div className={css.page}>
      <PageTitle>Recommendations</PageTitle>
      <h1>Recommendations</h1>
      <p className={css.lead}>What you watch decides what is recommended to you, and to others who watch the same. Nobody sees what you watched.</p>
      {preference.isPending && (
        <div role="status" aria-label="Loading your choice">
          <Skeleton shape="title" />
        </div>
      )}
      {preference.isLoadingError && (
        <Failure what="Your choice" error={preference.error} onRetry={() => void preference.refetch()} retrying={preference.isFetching} />
      )}
      {preference.data && (
        <>
          <label className={css.choice}>
            <input type="checkbox" checked={preference.data.useViewing} disabled={set.isPending} onChange={({ target }) => set.mutate(target.checked)} />
            Use what I watch for recommendations
          </label>
          <p className={css.lead}>If you turn this off, what was kept for it is deleted, and nothing more is kept.</p>
          <Button onClick={() => clear.mutate()} busy={clear.isPending}>
            Forget what I watched so far
          </Button>
          {clear.isSuccess && <p role="status">Forgotten.</p>}
          {failure && <p role="alert">{failure.message}</p>}
        </>
      )}
    </div>
  );
}
