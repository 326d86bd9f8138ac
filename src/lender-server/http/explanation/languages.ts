import { parseAccept } from 'hono/utils/accept';
import { LOCALES, type Locale, localeOfTag } from '../../../protocol/Locale.js';
import { explanationAr } from './words/ar.js';
import { explanationDe } from './words/de.js';
import type { ExplanationWords } from './words/ExplanationWords.js';
import { explanationEn } from './words/en.js';
import { explanationEs } from './words/es.js';
import { explanationFr } from './words/fr.js';
import { explanationIt } from './words/it.js';
import { explanationJa } from './words/ja.js';
import { explanationKo } from './words/ko.js';
import { explanationPt } from './words/pt.js';
import { explanationZhCN } from './words/zh-CN.js';
import { explanationZhTW } from './words/zh-TW.js';

/** The explanation in every language of the widget, in the order of the page's links. */
export const explanationWords: Readonly<Record<Locale, ExplanationWords>> = {
  en: explanationEn,
  'zh-CN': explanationZhCN,
  'zh-TW': explanationZhTW,
  ja: explanationJa,
  ko: explanationKo,
  es: explanationEs,
  fr: explanationFr,
  de: explanationDe,
  it: explanationIt,
  pt: explanationPt,
  ar: explanationAr,
};

/** The browser's first language that the page is written in, by `Accept-Language`; otherwise English. */
export function preferredLanguage(acceptLanguage = ''): Locale {
  for (const { type, q } of parseAccept(acceptLanguage)) {
    const known = q > 0 && localeOfTag(type, LOCALES);
    if (known) return known;
  }
  return 'en';
}
