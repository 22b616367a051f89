import { Link } from 'react-router';
import type { StudioVideo } from '@/api/studio/studio-video';
import { ButtonLink } from '@/ui/button';
import { ChartIcon, EditIcon, PlayIcon } from '@/ui/icons';
import { Poster } from '@/ui/poster';
import { ShareButton } from '@/ui/share-button';
import { ago, clock } from '@/ui/time';
import { ChooseFile } from './choose-file';
import { ProcessingPanel } from './processing-panel';
import { PublicationBadge } from './publication-badge';
import { UploadProgress } from './upload-progress';
import type { Upload } from './uploads/upload';
import { needsFile } from './needs-file';
import css from './video-row.module.css';

type OwnVideoRowProps = { readonly video: StudioVideo; readonly upload: Upload | undefined; readonly interruptedFile: string | undefined };

export function OwnVideoRow({ video, upload, interruptedFile }: OwnVideoRowProps) {
  const { id, title, processing, durationSeconds } = video;
  const watchable = processing.state === 'playable' || processing.state === 'ready';
  return (
    <article className={css.row}>
      <Link to={`/studio/videos/${id}`} className={css.picture} tabIndex={-1} aria-hidden="true">
        <Poster still={video.poster} url={video.posterUrl} sizes="12rem" />
        {durationSeconds !== null && <span className={css.duration}>{clock(durationSeconds)}</span>}
      </Link>
      <div className={css.words}>
        <h2 className={css.title}>
          <Link to={`/studio/videos/${id}`} data-spatial>
            {title}
          </Link>
        </h2>
        <p className={css.facts}>
          <PublicationBadge video={video} />
          <span>Created {ago(video.createdAt)}</span>
        </p>
        {upload ? <UploadProgress upload={upload} /> : <ProcessingPanel video={video} interruptedFile={interruptedFile} />}
      </div>
      <div className={css.actions}>
        {needsFile(video) && !upload && <ChooseFile video={video} />}
        {watchable && (
          <ButtonLink small to={`/watch/${id}`} icon={<PlayIcon size={16} />} aria-label={`Watch ${title}`}>
            Watch
          </ButtonLink>
        )}
        {watchable && <ShareButton path={`/watch/${id}`} />}
        {watchable && (
          <ButtonLink small to={`/studio/videos/${id}/audience`} icon={<ChartIcon size={16} />} aria-label={`Audience of ${title}`}>
            Audience
          </ButtonLink>
        )}
        <ButtonLink small to={`/studio/videos/${id}`} icon={<EditIcon size={16} />} aria-label={`Edit ${title}`}>
          Edit
        </ButtonLink>
      </div>
    </article>
  );
}
