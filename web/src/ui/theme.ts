import { useSyncExternalStore } from 'react';

export type Theme = 'dark' | 'light';

const canvas = { dark: '#0d0f13', light: '#ffffff' } as const;

// the first value is set by theme.js, before the first paint
export function currentTheme(): Theme {
  return document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark';
}

export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', canvas[theme]);
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // storage is switched off: the choice lasts as long as the page
  }
}

export function useTheme(): Theme {
  return useSyncExternalStore(onThemeChange, currentTheme);
}

function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
