import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useArrowKeys } from '@/ui/use-arrow-keys';
import { Header } from './header';
import css from './shell.module.css';
import { useWatchPreparation } from './use-watch-preparation';

export function Shell() {
  useArrowKeys();
  useWatchPreparation();
  const loading = useNavigation().state === 'loading';
  return (
    <>
      <a href="#main" className={css.skip}>
        Skip to content
      </a>
      {loading && <div className={css.loading} role="progressbar" aria-label="Loading the page" />}
      <Header />
      <main id="main" className={css.main} tabIndex={-1}>
        <Outlet />
      </main>
      <PageAnnouncer />
      <ScrollRestoration />
    </>
  );
}

// a page that changes without a load is silent for those who listen
function PageAnnouncer() {
  const { pathname } = useLocation();
  const said = useRef<HTMLParagraphElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }

    const timer = setTimeout(() => {
      if (said.current) {
        said.current.textContent = document.title;
      }
    }, 300);
    return () => clearTimeout(timer);
  }, [pathname]);
  return <p ref={said} className="visually-hidden" aria-live="polite" />;
}
