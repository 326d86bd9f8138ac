import type { LaterMessages } from './LaterMessages.js';
import type { Locale } from './Locale.js';

/** How the long texts of each language are loaded. */
export const laters: Readonly<Record<Locale, () => Promise<LaterMessages>>> = {
  en: () => import('./en/both.js').then(part => part.later),
  'zh-CN': () => import('./zh-CN/both.js').then(part => part.later),
  'zh-TW': () => import('./zh-TW/both.js').then(part => part.later),
  ja: () => import('./ja/both.js').then(part => part.later),
  ko: () => import('./ko/both.js').then(part => part.later),
  es: () => import('./es/both.js').then(part => part.later),
  fr: () => import('./fr/both.js').then(part => part.later),
  de: () => import('./de/both.js').then(part => part.later),
  it: () => import('./it/both.js').then(part => part.later),
  pt: () => import('./pt/both.js').then(part => part.later),
  ar: () => import('./ar/both.js').then(part => part.later),
};
