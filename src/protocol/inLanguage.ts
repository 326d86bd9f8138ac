import type { ByLanguage } from './Locale.js';

/** The text in a language: that of its tag, else of its base language ("de" for "de-AT"), else the English one, else the first. */
export function inLanguage(text: string | ByLanguage, locale: string): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? text[locale.replace(/[-_].*/, '')] ?? text.en ?? Object.values(text)[0] ?? '';
}
