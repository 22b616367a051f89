import { useRouteError } from 'react-router';
import { Button } from '@/ui/button';
import { AlertIcon, ReplayIcon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page-title';

export function CrashPage() {
  const error = useRouteError();
  // a chunk that is gone: the site was renewed while this page was open
  const outdated = error instanceof TypeError && /import/i.test(error.message);
  return (
    <>
      <PageTitle>Something broke</PageTitle>
      <Notice
        urgent
        icon={<AlertIcon size={28} />}
        title={outdated ? 'There is a newer version of this site' : 'Something broke on this page'}
        actions={
          <Button kind="primary" icon={<ReplayIcon />} onClick={() => location.reload()}>
            Load the page again
          </Button>
        }
      >
        {outdated ? 'Load the page again to go on with it.' : 'It is our fault, not yours. Loading it again often helps.'}
      </Notice>
    </>
  );
}
