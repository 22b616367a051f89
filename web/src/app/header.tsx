import { Link, NavLink } from 'react-router';
import { useSession } from '@/api/use-session';
import { Bell } from '@/features/notifications/bell';
import { SearchBox } from '@/features/search/search-box';
import { UploadIndicator } from '@/features/studio/uploads/upload-indicator';
import { ButtonLink } from '@/ui/button';
import { FilmIcon, FollowIcon, HomeIcon, LibraryIcon, SearchIcon, UploadIcon } from '@/ui/icons';
import { Logo } from '@/ui/logo';
import { Skeleton } from '@/ui/skeleton';
import { AccountMenu } from './account-menu';
import css from './header.module.css';
import { PremiumLink } from './premium-link';
import { SignInLink } from './sign-in-link';
import { ThemeToggle } from './theme-toggle';

const rooms = [
  { to: '/', name: 'Videos', Icon: HomeIcon },
  { to: '/following', name: 'Following', Icon: FollowIcon },
  { to: '/library', name: 'Library', Icon: LibraryIcon },
  { to: '/studio', name: 'Studio', Icon: FilmIcon },
] as const;

export function Header() {
  return (
    <header className={css.header}>
      <div className={css.inner}>
        <Link to="/" className={css.home} aria-label="StreamPlatform, home">
          <Logo />
        </Link>
        <nav className={css.nav} aria-label="Main">
          {rooms.map(({ to, name, Icon }) => (
            <NavLink key={to} to={to} end={to === '/'}>
              <span className={css.icon}>
                <Icon size={22} />
              </span>
              {name}
            </NavLink>
          ))}
        </nav>
        <div className={css.search}>
          <SearchBox />
        </div>
        <div className={css.actions}>
          <span className={css.onPhone}>
            <ButtonLink kind="plain" small to="/search" icon={<SearchIcon />} aria-label="Search" />
          </span>
          <PremiumLink />
          <UploadIndicator />
          <ThemeToggle />
          <Account />
        </div>
      </div>
    </header>
  );
}

function Account() {
  const state = useSession();
  if (state.status === 'unknown') {
    return <Skeleton shape="round" />;
  }

  return state.status === 'signed-in' ? (
    <>
      <span className={css.offPhone}>
        <ButtonLink to="/studio" small icon={<UploadIcon />}>
          Upload
        </ButtonLink>
      </span>
      <Bell />
      <AccountMenu user={state.session.user} />
    </>
  ) : (
    <SignInLink />
  );
}
