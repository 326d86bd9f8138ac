import type { Locale } from '../Locale.js';
import type { LaterMessages } from './LaterMessages.js';

/** How the long texts of each language are loaded. */
export const laters: Readonly<Record<Locale, () => Promise<LaterMessages>>> = {
  en: () => import('./later.en.js').then(part => part.laterEn),
  'zh-CN': () => import('./later.zh-CN.js').then(part => part.laterZhCN),
  'zh-TW': () => import('./later.zh-TW.js').then(part => part.laterZhTW),
  ja: () => import('./later.ja.js').then(part => part.laterJa),
  ko: () => import('./later.ko.js').then(part => part.laterKo),
  es: () => import('./later.es.js').then(part => part.laterEs),
  fr: () => import('./later.fr.js').then(part => part.laterFr),
  de: () => import('./later.de.js').then(part => part.laterDe),
  it: () => import('./later.it.js').then(part => part.laterIt),
  pt: () => import('./later.pt.js').then(part => part.laterPt),
  ar: () => import('./later.ar.js').then(part => part.laterAr),
};
