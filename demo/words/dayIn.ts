import type { Language } from '../shop/Language.js';

/** "2026/12/23" or "Dec 23, 2026": short, and read the same way everywhere that the language is. */
export const dayIn = (iso: string, language: Language): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString(language, {
    year: 'numeric',
    month: language === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
