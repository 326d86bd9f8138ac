import { picker as pickerEn } from './en/first.js';
import type { PickerMessages } from './FirstMessages.js';
import type { Locale } from './Locale.js';
import { picker as pickerZhCN } from './zh-CN/first.js';

/**
 * The short texts of every language, the first being the one for pages in none of them. Those of two come with the first script,
 * those of each other are loaded alone. A build for one language replaces this file and `laters` by ones that know that language only.
 */
export const pickers: Record<Locale, PickerMessages | (() => Promise<PickerMessages>)> = {
  en: pickerEn,
  'zh-CN': pickerZhCN,
  'zh-TW': () => import('./zh-TW/first.js').then(part => part.picker),
  ja: () => import('./ja/first.js').then(part => part.picker),
  ko: () => import('./ko/first.js').then(part => part.picker),
  es: () => import('./es/first.js').then(part => part.picker),
  fr: () => import('./fr/first.js').then(part => part.picker),
  de: () => import('./de/first.js').then(part => part.picker),
  it: () => import('./it/first.js').then(part => part.picker),
  pt: () => import('./pt/first.js').then(part => part.picker),
  ar: () => import('./ar/first.js').then(part => part.picker),
};
