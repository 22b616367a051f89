import type { StudioVideo } from '@/api/studio/studio-video';
import css from './publication-badge.module.css';

const audience = { public: 'Public', unlisted: 'Unlisted', private: 'Private' } as const;

export function PublicationBadge({ video: { published, publishedAt, visibility, actions } }: { readonly video: StudioVideo }) {
  if (!published) {
    return <span className={css.badge}>Draft</span>;
  }

  return publishedAt ? (
    <span className={`${css.badge} ${visibility === 'public' ? css.live : ''}`}>{audience[visibility]}</span>
  ) : (
    <span className={css.badge}>{actions.includes('accept') ? 'Waits for your decision' : 'Goes live when it is playable'}</span>
  );
}
