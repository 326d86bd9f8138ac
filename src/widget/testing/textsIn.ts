import type { Locale } from '../../protocol/Locale.js';
import { type View, viewOf } from '../format/View.js';
import { first as firstEn } from '../locales/en/first.js';
import { later as laterEn } from '../locales/en/later.js';
import { seldom as seldomEn } from '../locales/en/seldom.js';
import { firsts } from '../locales/firsts.js';
import { laters } from '../locales/laters.js';
import { seldoms } from '../locales/seldoms.js';
import { first as firstZhCN } from '../locales/zh-CN/first.js';
import { later as laterZhCN } from '../locales/zh-CN/later.js';
import { seldom as seldomZhCN } from '../locales/zh-CN/seldom.js';
import type { Seldom } from '../sheet/seldom/Seldom.js';
import * as part from '../sheet/seldom/seldomPart.js';

/** All texts of one language. */
export const textsIn = async (locale: Locale) => {
  const first = firsts[locale];
  return {
    first: typeof first === 'function' ? (await first()).first : first,
    ...(await laters[locale]()).later,
    seldom: (await seldoms[locale]()).seldom,
  };
};

/** A language with texts that a test need not wait for. */
export type TestLocale = 'en' | 'zh-CN';
export const laterIn = (locale: TestLocale) => (locale === 'en' ? laterEn : laterZhCN);
export const seldomIn = (locale: TestLocale): Seldom => ({ text: locale === 'en' ? seldomEn : seldomZhCN, part });
export const viewIn = (locale: TestLocale, currency = 'CNY', ids = 'w'): View =>
  viewOf(locale, locale === 'en' ? firstEn : firstZhCN, currency, ids);
