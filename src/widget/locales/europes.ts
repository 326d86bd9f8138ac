import type { Locale } from '../../protocol/Locale.js';
import type { EuropePart } from './LawTexts.js';

/** How the texts of the European laws are loaded for the first view. The sheet loads the same ones through `laters`. */
export const europes: Readonly<Record<Locale, () => Promise<EuropePart>>> = {
  en: () => import('./en/europe.js'),
  'zh-CN': () => import('./zh-CN/europe.js'),
  'zh-TW': () => import('./zh-TW/europe.js'),
  ja: () => import('./ja/europe.js'),
  ko: () => import('./ko/europe.js'),
  es: () => import('./es/europe.js'),
  fr: () => import('./fr/europe.js'),
  de: () => import('./de/europe.js'),
  it: () => import('./it/europe.js'),
  pt: () => import('./pt/europe.js'),
  ar: () => import('./ar/europe.js'),
};
