import type { Language } from './Language.js';

/** Short, such as "2026/12/23" or "Dec 23, 2026", and never ambiguous about day and month. */
export const dayText = (iso: string, language: Language): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString(language, {
    year: 'numeric',
    month: language === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
