import { usePushState, useSetPush } from '@/api/notifications/push';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { BellIcon } from '@/ui/icons';
import css from './settings-page.module.css';

/** Push messages on this device. */
export function DevicePush() {
  const state = usePushState();
  const set = useSetPush();
  return (
    <section className={css.device} aria-labelledby="this-device">
      <h2 id="this-device">This device</h2>
      {state.data === 'unsupported' && <p>This browser cannot be told anything while the site is closed.</p>}
      {state.data === 'denied' && <p>You do not allow this site to show notifications. Your browser’s settings for this site change that.</p>}
      {(state.data === 'on' || state.data === 'off') && (
        <Button icon={<BellIcon size={18} />} busy={set.isPending} onClick={() => set.mutate(state.data === 'off')}>
          {state.data === 'on' ? 'Turn push messages off' : 'Turn push messages on'}
        </Button>
      )}
      <FormError>{set.error?.message}</FormError>
    </section>
  );
}
