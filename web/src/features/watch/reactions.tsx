import { type Reaction, useReact, useReactions } from '@/api/catalog/reactions';
import { Button } from '@/ui/button';
import { compact } from '@/ui/count';
import { DislikeIcon, LikeIcon } from '@/ui/icons';
import { useAskToSignIn } from '@/ui/use-ask-to-sign-in';
import css from './reactions.module.css';

/** A like or a dislike; pressed again it is taken back. */
export function Reactions({ videoId }: { readonly videoId: string }) {
  const { data } = useReactions(videoId);
  const react = useReact(videoId);
  const ask = useAskToSignIn();
  const press = (reaction: Reaction) => ask(() => react.mutate(data?.mine === reaction ? null : reaction));
  return (
    <div className={css.reactions} role="group" aria-label="What do you think of it?">
      <Button
        small
        icon={<LikeIcon size={18} />}
        aria-pressed={data?.mine === 'like'}
        aria-label={`Like, ${data?.likes ?? 0} so far`}
        onClick={() => press('like')}
      >
        {compact(data?.likes ?? 0)}
      </Button>
      <Button
        small
        icon={<DislikeIcon size={18} />}
        aria-pressed={data?.mine === 'dislike'}
        aria-label={`Dislike, ${data?.dislikes ?? 0} so far`}
        onClick={() => press('dislike')}
      >
        {data?.dislikes ? compact(data.dislikes) : null}
      </Button>
      <span className="visually-hidden" role="status">
        {react.error?.message}
      </span>
    </div>
  );
}
