import type { StudioVideo } from '@/api/studio/studio-video';
import { usePublishVideo } from '@/api/studio/publish-video';
import { useUnpublishVideo } from '@/api/studio/unpublish-video';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import css from './publication.module.css';

/** Publishing may be asked for at any time: the video goes live as soon as it can be played. */
export function Publication({ video }: { readonly video: StudioVideo }) {
  const publish = usePublishVideo(video.id);
  const unpublish = useUnpublishVideo(video.id);
  const act = video.published ? unpublish : publish;
  return (
    <div className={css.publication}>
      <p>
        <strong>{video.published ? (video.publishedAt ? 'Published' : 'Waiting to go live') : 'Draft'}</strong>
        <span>{explain(video)}</span>
      </p>
      <Button kind={video.published ? 'quiet' : 'primary'} busy={act.isPending} onClick={() => act.mutate()}>
        {video.published ? 'Unpublish' : 'Publish'}
      </Button>
      <FormError>{act.error?.message}</FormError>
    </div>
  );
}

function explain({ published, publishedAt, visibility, actions }: StudioVideo): string {
  if (!published) {
    return visibility === 'private' ? 'Publishing makes it no more visible while it is private.' : 'Nobody but you can see it.';
  }

  if (!publishedAt) {
    return actions.includes('accept') ? 'It goes live when you agree to show the incomplete file.' : 'It goes live by itself as soon as it can be played.';
  }

  return { public: 'Everyone can watch it.', unlisted: 'Everyone with the link can watch it.', private: 'Only you can watch it while it is private.' }[visibility];
}
