import type { Locale } from '../../protocol/Locale.js';
import { first as pickerAr } from '../locales/ar/first.js';
import { first as pickerDe } from '../locales/de/first.js';
import { first as pickerEn } from '../locales/en/first.js';
import { first as pickerEs } from '../locales/es/first.js';
import type { FirstMessages } from '../locales/FirstMessages.js';
import { first as pickerFr } from '../locales/fr/first.js';
import { first as pickerIt } from '../locales/it/first.js';
import { first as pickerJa } from '../locales/ja/first.js';
import { first as pickerKo } from '../locales/ko/first.js';
import { first as pickerPt } from '../locales/pt/first.js';
import { first as pickerZhCN } from '../locales/zh-CN/first.js';
import { first as pickerZhTW } from '../locales/zh-TW/first.js';

/** The short texts of every language at once, so that a server never waits for them. */
export const allFirsts: Readonly<Record<Locale, FirstMessages>> = {
  en: pickerEn,
  'zh-CN': pickerZhCN,
  'zh-TW': pickerZhTW,
  ja: pickerJa,
  ko: pickerKo,
  es: pickerEs,
  fr: pickerFr,
  de: pickerDe,
  it: pickerIt,
  pt: pickerPt,
  ar: pickerAr,
};
