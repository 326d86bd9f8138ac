import type { LaterMessages } from './LaterMessages.js';
import type { Locale } from './Locale.js';

/** How the long texts of each language are loaded. */
export const laters: Readonly<Record<Locale, () => Promise<LaterMessages>>> = {
  en: () => import('./en/later.js').then(part => part.later),
  'zh-CN': () => import('./zh-CN/later.js').then(part => part.later),
  'zh-TW': () => import('./zh-TW/later.js').then(part => part.later),
  ja: () => import('./ja/later.js').then(part => part.later),
  ko: () => import('./ko/later.js').then(part => part.later),
  es: () => import('./es/later.js').then(part => part.later),
  fr: () => import('./fr/later.js').then(part => part.later),
  de: () => import('./de/later.js').then(part => part.later),
  it: () => import('./it/later.js').then(part => part.later),
  pt: () => import('./pt/later.js').then(part => part.later),
  ar: () => import('./ar/later.js').then(part => part.later),
};
