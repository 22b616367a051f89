import css from './skeleton.module.css';

/** A grey place for what is on its way, in the shape that it will have. */
export function Skeleton({ shape = 'line', width }: { readonly shape?: 'line' | 'title' | 'picture' | 'round'; readonly width?: string }) {
  return <span className={`${css.skeleton} ${css[shape]}`} style={width ? { width } : undefined} aria-hidden="true" />;
}
