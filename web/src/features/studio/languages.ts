import { languageName } from '@/ui/language-name';

const tags = [
  'ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko',
  'lt', 'lv', 'ms', 'nl', 'no', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh',
] as const;

/** Tag and name, by name. */
export const languages: readonly (readonly [tag: string, name: string])[] = tags
  .map((tag) => [tag, languageName(tag)] as const)
  .toSorted(([, one], [, other]) => one.localeCompare(other, 'en'));
