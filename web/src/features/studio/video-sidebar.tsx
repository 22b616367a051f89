import { useState } from 'react';
import type { StudioVideo } from '@/api/studio/studio-video';
import { Button, ButtonLink } from '@/ui/button';
import { ChartIcon, DeleteIcon, PlayIcon } from '@/ui/icons';
import { Poster } from '@/ui/poster';
import { ShareButton } from '@/ui/share-button';
import { ChooseFile } from './choose-file';
import { DeleteVideoDialog } from './delete-video-dialog';
import { mayReplace, needsFile } from './needs-file';
import { PosterChoice } from './poster-choice';
import { ProcessingPanel } from './processing-panel';
import { Publication } from './publication';
import { UploadProgress } from './upload-progress';
import { useUploads } from './uploads/uploads';
import css from './video-sidebar.module.css';

type VideoSidebarProps = { readonly video: StudioVideo; readonly onRemoved: () => void };

export function VideoSidebar({ video, onRemoved }: VideoSidebarProps) {
  const [deleting, setDeleting] = useState(false);
  const upload = useUploads().find(({ videoId, state }) => videoId === video.id && state !== 'done');
  const { processing } = video;
  const watchable = processing.state === 'playable' || processing.state === 'ready';
  return (
    <aside className={css.sidebar} aria-label="Status">
      <div className={css.poster}>
        <Poster still={video.poster} url={video.posterUrl} sizes="24rem" eager />
      </div>
      <PosterChoice video={video} />
      {upload ? <UploadProgress upload={upload} /> : <ProcessingPanel video={video} />}
      {needsFile(video) && !upload && <ChooseFile video={video} />}
      {video.sourceFileName && (
        <p className={css.file}>
          {video.sourceFileName}
          {processing.width && processing.height && `, ${processing.width} × ${processing.height}`}
        </p>
      )}
      <Publication video={video} />
      <div className={css.links}>
        {watchable && (
          <ButtonLink small to={`/watch/${video.id}`} icon={<PlayIcon size={16} />}>
            Watch
          </ButtonLink>
        )}
        {watchable && <ShareButton path={`/watch/${video.id}`} />}
        {watchable && (
          <ButtonLink small to={`/studio/videos/${video.id}/audience`} icon={<ChartIcon size={16} />}>
            Audience
          </ButtonLink>
        )}
        {mayReplace(video) && !upload && <ChooseFile video={video} label="Replace file" quiet />}
        <Button small kind="danger" icon={<DeleteIcon size={18} />} onClick={() => setDeleting(true)}>
          Delete
        </Button>
      </div>
      {deleting && <DeleteVideoDialog video={video} onClose={() => setDeleting(false)} onRemoved={onRemoved} />}
    </aside>
  );
}
