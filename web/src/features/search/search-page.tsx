import { Link, useSearchParams } from 'react-router';
import { useCategories } from '@/api/catalog/list-categories';
import { useSearch } from '@/api/search/search-videos';
import { Avatar } from '@/ui/avatar';
import { ButtonLink } from '@/ui/button';
import { Failure } from '@/ui/failure';
import { SearchIcon } from '@/ui/icons';
import { LoadMore } from '@/ui/load-more';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page-title';
import { VideoCardSkeleton } from '@/ui/video-card-skeleton';
import { choiceOf, isNarrowed, withChoice } from './choice';
import { Filters } from './filters';
import { FoundPlaylists } from './found-playlists';
import { Result } from './result';
import { SearchBox } from './search-box';
import css from './search-page.module.css';

const firstScreen = 4;

export function SearchPage() {
  const [query] = useSearchParams();
  const choice = choiceOf(query);
  const asked = choice.q ?? '';
  const categories = useCategories();
  const search = useSearch(choice);
  const first = search.data?.pages[0];
  return (
    <>
      <PageTitle>{asked ? `${asked}: search` : 'Search'}</PageTitle>
      <div className={css.box}>
        <SearchBox awaited={!asked} />
      </div>
      <h1 className="visually-hidden">{asked ? `Results for ${asked}` : 'All videos'}</h1>
      <div className={css.page}>
        <Filters choice={choice} facets={first?.facets} categories={categories.data} />
        <section aria-label="Results" aria-busy={search.isFetching} className={css.results}>
          <p className={css.count} role="status">
            {first && `${first.total} ${first.total === 1 ? 'video' : 'videos'}`}
          </p>
          {first?.didYouMean && (
            <p className={css.meant}>
              Did you mean <Link to={withChoice({ ...choice, q: '' }, 'q', first.didYouMean)}>{first.didYouMean}</Link>?
            </p>
          )}
          <Results search={search} choice={choice} />
        </section>
      </div>
    </>
  );
}

type ResultsProps = { readonly search: ReturnType<typeof useSearch>; readonly choice: ReturnType<typeof choiceOf> };

function Results({ search, choice }: ResultsProps) {
  if (search.isPending) {
    return (
      <div role="status" aria-label="Searching" className={css.list}>
        {Array.from({ length: firstScreen }, (_, index) => (
          <VideoCardSkeleton key={index} />
        ))}
      </div>
    );
  }

  if (!search.data) {
    return <Failure what="The results" error={search.error} onRetry={() => void search.refetch()} retrying={search.isFetching} />;
  }

  const items = search.data.pages.flatMap((page) => page.items);
  const { channels = [], playlists = [] } = search.data.pages[0] ?? {};
  if (items.length === 0 && channels.length === 0 && playlists.length === 0) {
    return <NothingFound asked={choice.q ?? ''} narrowed={isNarrowed(choice)} />;
  }

  return (
    <>
      {channels.length > 0 && (
        <ul className={css.channels} aria-label="Channels">
          {channels.map(({ id, handle, name }) => (
            <li key={id}>
              <Link to={`/channel/${handle}`} className={css.channel}>
                <Avatar name={name} />
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {playlists.length > 0 && <FoundPlaylists playlists={playlists} />}
      <ul className={css.list}>
        {items.map((video, index) => (
          <li key={video.id}>
            <Result video={video} eager={index < firstScreen} />
          </li>
        ))}
      </ul>
      {search.hasNextPage && (
        <LoadMore busy={search.isFetchingNextPage} failed={search.isFetchNextPageError} onMore={() => void search.fetchNextPage()} />
      )}
    </>
  );
}

function NothingFound({ asked, narrowed }: { readonly asked: string; readonly narrowed: boolean }) {
  return (
    <Notice
      icon={<SearchIcon size={28} />}
      title={asked ? `Nothing found for “${asked}”` : 'Nothing found'}
      actions={
        narrowed ? (
          <ButtonLink kind="primary" to={`/search?${new URLSearchParams({ q: asked })}`}>
            Without filters
          </ButtonLink>
        ) : (
          <ButtonLink to="/">Newest videos</ButtonLink>
        )
      }
    >
      Try fewer or other words.
    </Notice>
  );
}
