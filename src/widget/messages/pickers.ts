import type { Locale } from '../Locale.js';
import type { PickerMessages } from './PickerMessages.js';
import { picker as pickerEn } from './picker.en.js';
import { picker as pickerZhCN } from './picker.zh-CN.js';

/**
 * The short texts of every language, the first being the one for pages in none of them. Those of two come with the first script,
 * those of each other are loaded alone. A build for one language replaces this file and `laters` by ones that know that language only.
 */
export const pickers: Record<Locale, PickerMessages | (() => Promise<PickerMessages>)> = {
  en: pickerEn,
  'zh-CN': pickerZhCN,
  'zh-TW': () => import('./picker.zh-TW.js').then(part => part.picker),
  ja: () => import('./picker.ja.js').then(part => part.picker),
  ko: () => import('./picker.ko.js').then(part => part.picker),
  es: () => import('./picker.es.js').then(part => part.picker),
  fr: () => import('./picker.fr.js').then(part => part.picker),
  de: () => import('./picker.de.js').then(part => part.picker),
  it: () => import('./picker.it.js').then(part => part.picker),
  pt: () => import('./picker.pt.js').then(part => part.picker),
  ar: () => import('./picker.ar.js').then(part => part.picker),
};
