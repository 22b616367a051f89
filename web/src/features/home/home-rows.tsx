import type { HomeRow } from '@/api/recommendations/home-rows';
import { VideoRow } from '@/ui/video-row';

export function HomeRows({ rows }: { readonly rows: readonly HomeRow[] }) {
  return rows.map(({ title, explanation, items }, index) => <VideoRow key={title} title={title} explanation={explanation} videos={items} eager={index === 0} />);
}
