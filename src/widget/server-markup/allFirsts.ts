import { picker as pickerAr } from '../locales/ar/first.js';
import { picker as pickerDe } from '../locales/de/first.js';
import { picker as pickerEn } from '../locales/en/first.js';
import { picker as pickerEs } from '../locales/es/first.js';
import type { PickerMessages } from '../locales/FirstMessages.js';
import { picker as pickerFr } from '../locales/fr/first.js';
import { picker as pickerIt } from '../locales/it/first.js';
import { picker as pickerJa } from '../locales/ja/first.js';
import { picker as pickerKo } from '../locales/ko/first.js';
import type { Locale } from '../locales/Locale.js';
import { picker as pickerPt } from '../locales/pt/first.js';
import { picker as pickerZhCN } from '../locales/zh-CN/first.js';
import { picker as pickerZhTW } from '../locales/zh-TW/first.js';

/** The short texts of every language at once, so that a server need not wait for any. */
export const texts: Readonly<Record<Locale, PickerMessages>> = {
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
