import { parseAccept } from 'hono/utils/accept';
import type { ExplanationLanguage, ExplanationWords } from './words/ExplanationWords.js';
import { explanationEn } from './words/en.js';
import { explanationZhCN } from './words/zh-CN.js';

/** The explanation in every language that the API offers, in the order of the page's links. */
export const explanationWords: Readonly<Record<ExplanationLanguage, ExplanationWords>> = {
  'zh-CN': explanationZhCN,
  en: explanationEn,
};

/** Without its region: simplified Chinese serves a reader in Taiwan better than English does. */
const spoken = (tag: string) => tag.toLowerCase().split('-')[0];

/** The browser's first language that the page is written in, by `Accept-Language`; otherwise English. */
export function preferredLanguage(acceptLanguage = ''): ExplanationLanguage {
  const languages = Object.values(explanationWords).map(({ lang }) => lang);
  for (const { type, q } of parseAccept(acceptLanguage)) {
    const known = q > 0 && languages.find(each => spoken(each) === spoken(type));
    if (known) return known;
  }
  return 'en';
}
