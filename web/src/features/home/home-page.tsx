import { useSearchParams } from 'react-router';
import { useCategories } from '@/api/catalog/list-categories';
import { useVideos } from '@/api/catalog/list-videos';
import { useHomeRows } from '@/api/recommendations/home-rows';
import { PageTitle } from '@/ui/page-title';
import { VideoGrid } from '@/ui/video-grid';
import { CategoryChips } from './category-chips';
import css from './home-page.module.css';
import { HomeRows } from './home-rows';
import { NothingHere } from './nothing-here';

export function HomePage() {
  const [query] = useSearchParams();
  const category = query.get('category') ?? undefined;
  const categories = useCategories();
  const videos = useVideos({ category });
  const recommended = useHomeRows(!category);
  const rows = category ? [] : (recommended.data ?? []);
  // what is to come above it would push away what somebody is about to press
  const waiting = !category && recommended.isPending;
  const name = categories.data?.find(({ slug }) => slug === category)?.name;
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <h1 className="visually-hidden">{name ?? (rows.length > 0 ? 'Home' : 'Newest videos')}</h1>
      <CategoryChips categories={categories.data} failed={categories.isError} chosen={category} />
      <HomeRows rows={rows} />
      {rows.length > 0 && <p className={css.newest}>Newest videos</p>}
      <VideoGrid videos={waiting ? { ...videos, isPending: true } : videos} empty={<NothingHere category={category && (name ?? category)} />} />
    </>
  );
}
