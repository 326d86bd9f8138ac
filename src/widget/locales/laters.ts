import type { Locale } from '../../protocol/Locale.js';
import type { LaterMessages } from './LaterMessages.js';
import type { LawParts } from './LawTexts.js';
import type { SeldomMessages } from './SeldomMessages.js';

/** What the long texts of a language lead to. */
export interface LaterParts extends LawParts {
  /** What most shoppers never read. */
  seldom(): Promise<{ readonly seldom: SeldomMessages }>;
}

interface LaterPart {
  readonly later: LaterMessages;
  readonly parts: LaterParts;
}

/** How the long texts of each language are loaded. */
export const laters: Readonly<Record<Locale, () => Promise<LaterPart>>> = {
  en: () => import('./en/later.js'),
  'zh-CN': () => import('./zh-CN/later.js'),
  'zh-TW': () => import('./zh-TW/later.js'),
  ja: () => import('./ja/later.js'),
  ko: () => import('./ko/later.js'),
  es: () => import('./es/later.js'),
  fr: () => import('./fr/later.js'),
  de: () => import('./de/later.js'),
  it: () => import('./it/later.js'),
  pt: () => import('./pt/later.js'),
  ar: () => import('./ar/later.js'),
};
