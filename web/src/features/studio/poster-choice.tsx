import { useChoosePoster } from '@/api/studio/choose-poster';
import type { StudioVideo } from '@/api/studio/studio-video';
import { FormError } from '@/ui/form-error';
import { Poster } from '@/ui/poster';
import { OwnPoster } from './own-poster';
import css from './poster-choice.module.css';

/** The stills that the platform took, and a picture of the own; one of them stands for the video. */
export function PosterChoice({ video }: { readonly video: StudioVideo }) {
  const choose = useChoosePoster(video.id);
  if (video.processing.state === 'none') {
    return null;
  }

  const chosen = choose.isPending ? choose.variables : video.poster?.name;
  return (
    <fieldset className={css.choice}>
      <legend>Poster</legend>
      <FormError>{choose.error?.message}</FormError>
      {video.stills.length > 1 && (
        <div className={css.stills}>
          {video.stills.map((still, index) => (
            <label key={still.name} className={css.still}>
              <input
                type="radio"
                name="poster"
                className="visually-hidden"
                checked={still.name === chosen}
                onChange={() => choose.mutate(still.name)}
                aria-label={`Still ${index + 1}`}
              />
              <Poster still={still} url={`${still.path}/${still.widths[0]}.jpg`} sizes="7rem" />
            </label>
          ))}
        </div>
      )}
      <OwnPoster videoId={video.id} />
    </fieldset>
  );
}
