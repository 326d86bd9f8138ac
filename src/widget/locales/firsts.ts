import type { Locale } from '../../protocol/Locale.js';
import { first as pickerEn } from './en/first.js';
import type { FirstMessages } from './FirstMessages.js';
import { first as pickerZhCN } from './zh-CN/first.js';

/**
 * The short texts of every language; the first language is the default. Two come with the first script, and each of the others is loaded
 * alone. In one-file builds the files of `one-language/` stand for this table and `laters`.
 */
export const firsts: Record<Locale, FirstMessages | (() => Promise<{ readonly first: FirstMessages }>)> & {
  en: FirstMessages;
} = {
  en: pickerEn,
  'zh-CN': pickerZhCN,
  'zh-TW': () => import('./zh-TW/first.js'),
  ja: () => import('./ja/first.js'),
  ko: () => import('./ko/first.js'),
  es: () => import('./es/first.js'),
  fr: () => import('./fr/first.js'),
  de: () => import('./de/first.js'),
  it: () => import('./it/first.js'),
  pt: () => import('./pt/first.js'),
  ar: () => import('./ar/first.js'),
};
