import type { Locale } from '../../protocol/Locale.js';
import type { SeldomMessages } from './SeldomMessages.js';

/** How the texts that most shoppers never read are loaded. */
export const seldoms: Readonly<Record<Locale, () => Promise<{ readonly seldom: SeldomMessages }>>> = {
  en: () => import('./en/seldom.js'),
  'zh-CN': () => import('./zh-CN/seldom.js'),
  'zh-TW': () => import('./zh-TW/seldom.js'),
  ja: () => import('./ja/seldom.js'),
  ko: () => import('./ko/seldom.js'),
  es: () => import('./es/seldom.js'),
  fr: () => import('./fr/seldom.js'),
  de: () => import('./de/seldom.js'),
  it: () => import('./it/seldom.js'),
  pt: () => import('./pt/seldom.js'),
  ar: () => import('./ar/seldom.js'),
};
