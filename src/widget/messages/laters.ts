import type { Locale } from '../Locale.js';
import type { LaterMessages } from './LaterMessages.js';

/** How the long texts of each language are loaded. */
export const laters: Readonly<Record<Locale, () => Promise<LaterMessages>>> = {
  en: () => import('./later.en.js').then(part => part.later),
  'zh-CN': () => import('./later.zh-CN.js').then(part => part.later),
  'zh-TW': () => import('./later.zh-TW.js').then(part => part.later),
  ja: () => import('./later.ja.js').then(part => part.later),
  ko: () => import('./later.ko.js').then(part => part.later),
  es: () => import('./later.es.js').then(part => part.later),
  fr: () => import('./later.fr.js').then(part => part.later),
  de: () => import('./later.de.js').then(part => part.later),
  it: () => import('./later.it.js').then(part => part.later),
  pt: () => import('./later.pt.js').then(part => part.later),
  ar: () => import('./later.ar.js').then(part => part.later),
};
