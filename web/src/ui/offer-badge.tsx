import css from './offer-badge.module.css';

type OfferBadgeProps = { readonly text: string | undefined; /** In the corner of a picture. */ readonly onPicture?: boolean };

/** Says that a video is paid for, and how. */
export function OfferBadge({ text, onPicture = false }: OfferBadgeProps) {
  return text && <span className={onPicture ? `${css.badge} ${css.onPicture}` : css.badge}>{text}</span>;
}
