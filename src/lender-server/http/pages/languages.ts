import { parseAccept } from 'hono/utils/accept';
import { LOCALES, type Locale } from '../../../protocol/Locale.js';
import { localeOfTag } from '../../../protocol/localeOfTag.js';
import { documentAr } from '../documents/words/ar.js';
import type { DocumentWords } from '../documents/words/DocumentWords.js';
import { documentDe } from '../documents/words/de.js';
import { documentEn } from '../documents/words/en.js';
import { documentEs } from '../documents/words/es.js';
import { documentFr } from '../documents/words/fr.js';
import { documentIt } from '../documents/words/it.js';
import { documentJa } from '../documents/words/ja.js';
import { documentKo } from '../documents/words/ko.js';
import { documentPt } from '../documents/words/pt.js';
import { documentZhCN } from '../documents/words/zh-CN.js';
import { documentZhTW } from '../documents/words/zh-TW.js';
import { explanationAr } from '../explanation/words/ar.js';
import { explanationDe } from '../explanation/words/de.js';
import type { ExplanationWords } from '../explanation/words/ExplanationWords.js';
import { explanationEn } from '../explanation/words/en.js';
import { explanationEs } from '../explanation/words/es.js';
import { explanationFr } from '../explanation/words/fr.js';
import { explanationIt } from '../explanation/words/it.js';
import { explanationJa } from '../explanation/words/ja.js';
import { explanationKo } from '../explanation/words/ko.js';
import { explanationPt } from '../explanation/words/pt.js';
import { explanationZhCN } from '../explanation/words/zh-CN.js';
import { explanationZhTW } from '../explanation/words/zh-TW.js';
import { loanPageAr } from '../loan/words/ar.js';
import { loanPageDe } from '../loan/words/de.js';
import { loanPageEn } from '../loan/words/en.js';
import { loanPageEs } from '../loan/words/es.js';
import { loanPageFr } from '../loan/words/fr.js';
import { loanPageIt } from '../loan/words/it.js';
import { loanPageJa } from '../loan/words/ja.js';
import { loanPageKo } from '../loan/words/ko.js';
import type { LoanPageWords } from '../loan/words/LoanPageWords.js';
import { loanPagePt } from '../loan/words/pt.js';
import { loanPageZhCN } from '../loan/words/zh-CN.js';
import { loanPageZhTW } from '../loan/words/zh-TW.js';
import { receiptPageAr } from '../receipts/words/ar.js';
import { receiptPageDe } from '../receipts/words/de.js';
import { receiptPageEn } from '../receipts/words/en.js';
import { receiptPageEs } from '../receipts/words/es.js';
import { receiptPageFr } from '../receipts/words/fr.js';
import { receiptPageIt } from '../receipts/words/it.js';
import { receiptPageJa } from '../receipts/words/ja.js';
import { receiptPageKo } from '../receipts/words/ko.js';
import { receiptPagePt } from '../receipts/words/pt.js';
import type { ReceiptPageWords } from '../receipts/words/ReceiptPageWords.js';
import { receiptPageZhCN } from '../receipts/words/zh-CN.js';
import { receiptPageZhTW } from '../receipts/words/zh-TW.js';

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

/** The documents in every language of the widget. */
export const documentWords: Readonly<Record<Locale, DocumentWords>> = {
  en: documentEn,
  'zh-CN': documentZhCN,
  'zh-TW': documentZhTW,
  ja: documentJa,
  ko: documentKo,
  es: documentEs,
  fr: documentFr,
  de: documentDe,
  it: documentIt,
  pt: documentPt,
  ar: documentAr,
};

/** The shopper's own page in every language of the widget. */
export const loanPageWords: Readonly<Record<Locale, LoanPageWords>> = {
  en: loanPageEn,
  'zh-CN': loanPageZhCN,
  'zh-TW': loanPageZhTW,
  ja: loanPageJa,
  ko: loanPageKo,
  es: loanPageEs,
  fr: loanPageFr,
  de: loanPageDe,
  it: loanPageIt,
  pt: loanPagePt,
  ar: loanPageAr,
};

/** The page of receipts in every language of the widget. */
export const receiptPageWords: Readonly<Record<Locale, ReceiptPageWords>> = {
  en: receiptPageEn,
  'zh-CN': receiptPageZhCN,
  'zh-TW': receiptPageZhTW,
  ja: receiptPageJa,
  ko: receiptPageKo,
  es: receiptPageEs,
  fr: receiptPageFr,
  de: receiptPageDe,
  it: receiptPageIt,
  pt: receiptPagePt,
  ar: receiptPageAr,
};

/** The browser's first language that the pages are written in, by `Accept-Language`; otherwise English. */
export function preferredLanguage(acceptLanguage = ''): Locale {
  for (const { type, q } of parseAccept(acceptLanguage)) {
    const known = q > 0 && localeOfTag(type, LOCALES);
    if (known) return known;
  }
  return 'en';
}
