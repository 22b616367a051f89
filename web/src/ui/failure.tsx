import { Button } from './button';
import { AlertIcon, ReplayIcon } from './icons';
import { Notice } from './notice';

type FailureProps = { readonly error: unknown; readonly what: string; readonly onRetry: () => void; readonly retrying?: boolean };

/** A query that failed, said plainly, with the way out. */
export function Failure({ error, what, onRetry, retrying = false }: FailureProps) {
  return (
    <Notice
      urgent
      icon={<AlertIcon size={28} />}
      title={`${what} could not be loaded`}
      actions={
        <Button kind="primary" icon={<ReplayIcon />} onClick={onRetry} busy={retrying}>
          Try again
        </Button>
      }
    >
      {error instanceof Error ? error.message : 'Something went wrong.'}
    </Notice>
  );
}
