import { useSearchParams } from 'react-router';
import { useCategories } from '@/api/catalog/list-categories';
import { useVideos } from '@/api/catalog/list-videos';
import { PageTitle } from '@/ui/page-title';
import { VideoGrid } from '@/ui/video-grid';
import { CategoryChips } from './category-chips';
import { NothingHere } from './nothing-here';

export function HomePage() {
  const [query] = useSearchParams();
  const category = query.get('category') ?? undefined;
  const categories = useCategories();
  const videos = useVideos({ category });
  const name = categories.data?.find(({ slug }) => slug === category)?.name;
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <h1 className="visually-hidden">{name ?? 'Newest videos'}</h1>
      <CategoryChips categories={categories.data} failed={categories.isError} chosen={category} />
      <VideoGrid videos={videos} empty={<NothingHere category={category && (name ?? category)} />} />
    </>
  );
}
