import type { Track } from '../source/playback-source';

/** What its maker called it; else the name of its language in that language. */
export function trackLabel({ label, language, index }: Track): string {
  return label || languageName(language) || `Track ${index + 1}`;
}

function languageName(language: string): string | undefined {
  try {
    return language ? new Intl.DisplayNames([language], { type: 'language' }).of(language) : undefined;
  } catch {
    // a tag that is none
    return language;
  }
}
