import css from './hover-preview.module.css';

/** A few silent seconds of a video over its poster. */
export function HoverPreview({ url }: { readonly url: string }) {
  return <video className={css.preview} src={url} muted autoPlay loop playsInline disablePictureInPicture aria-hidden="true" data-testid="hover-preview" />;
}

/** Nothing moves, and nothing is loaded ahead, for those who asked for neither. */
export function mayPreview(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return !connection?.saveData && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
