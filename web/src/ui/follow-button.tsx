import { useFollow, useSetFollow } from '@/api/catalog/follow';
import { BellButton } from './bell-button';
import { Button } from './button';
import { CheckIcon, FollowIcon } from './icons';
import { useAskToSignIn } from './use-ask-to-sign-in';

type FollowButtonProps = { readonly channel: { readonly id: string; readonly name: string } };

export function FollowButton({ channel }: FollowButtonProps) {
  const follow = useFollow(channel.id);
  const setFollow = useSetFollow(channel.id);
  const ask = useAskToSignIn();
  const following = follow.data?.following ?? false;
  return (
    <>
      <Button
        small
        kind={following ? 'quiet' : 'primary'}
        icon={following ? <CheckIcon size={18} /> : <FollowIcon size={18} />}
        aria-pressed={following}
        aria-label={`Follow ${channel.name}`}
        onClick={() => ask(() => setFollow.mutate(!following))}
      >
        {following ? 'Following' : 'Follow'}
      </Button>
      {following && <BellButton channel={channel} />}
      <span className="visually-hidden" role="status">
        {setFollow.error?.message}
      </span>
    </>
  );
}
