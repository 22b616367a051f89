import { useSearchParams } from 'react-router';

/** Where to go after signing in, or paying: only ever a page of this site. */
export function returnPath(wish: string | null): string {
  return wish && /^\/(?![/\\])/.test(wish) && !wish.startsWith('/sign-') ? wish : '/';
}

export function useReturnPath(): string {
  return returnPath(useSearchParams()[0].get('return'));
}
