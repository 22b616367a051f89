import { useBell, useSetBell } from '@/api/notifications/bell';
import { Button } from './button';
import { BellIcon, BellOffIcon } from './icons';

/** Whether a channel that is followed tells of its videos. */
export function BellButton({ channel }: { readonly channel: { readonly id: string; readonly name: string } }) {
  const bell = useBell(channel.id);
  const setBell = useSetBell(channel.id);
  if (!bell.data) {
    return null;
  }

  const rings = bell.data.level === 'all';
  return (
    <Button
      small
      kind="plain"
      icon={rings ? <BellIcon size={18} /> : <BellOffIcon size={18} />}
      busy={setBell.isPending}
      aria-pressed={rings}
      aria-label={`Tell me of new videos of ${channel.name}`}
      onClick={() => setBell.mutate(rings ? 'none' : 'all')}
    />
  );
}
