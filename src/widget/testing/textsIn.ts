import { type ReadonlySignal, signal } from '@preact/signals';
import type { CheckoutState } from '../../checkout/CheckoutState.js';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import type { Locale } from '../../protocol/Locale.js';
import { type View, viewOf } from '../format/View.js';
import { law as cnEn } from '../locales/en/cn.js';
import { law as europeEn } from '../locales/en/europe.js';
import { first as firstEn } from '../locales/en/first.js';
import { later as laterEn } from '../locales/en/later.js';
import { seldom as seldomEn } from '../locales/en/seldom.js';
import { law as ukEn } from '../locales/en/uk.js';
import { law as usEn } from '../locales/en/us.js';
import { firsts } from '../locales/firsts.js';
import { LAW_OF } from '../locales/LawTexts.js';
import { laters } from '../locales/laters.js';
import { law as cnZhCN } from '../locales/zh-CN/cn.js';
import { law as europeZhCN } from '../locales/zh-CN/europe.js';
import { first as firstZhCN } from '../locales/zh-CN/first.js';
import { later as laterZhCN } from '../locales/zh-CN/later.js';
import { seldom as seldomZhCN } from '../locales/zh-CN/seldom.js';
import { law as ukZhCN } from '../locales/zh-CN/uk.js';
import { law as usZhCN } from '../locales/zh-CN/us.js';
import * as costPart from '../sheet/details/costs/costPart.js';
import type { Law } from '../sheet/details/Law.js';
import type { Seldom } from '../sheet/seldom/Seldom.js';
import * as part from '../sheet/seldom/seldomPart.js';

/** All texts of one language but those of the laws. */
export const textsIn = async (locale: Locale) => {
  const first = firsts[locale];
  const { later, parts } = await laters[locale]();
  return {
    first: typeof first === 'function' ? (await first()).first : first,
    ...later,
    seldom: (await parts.seldom()).seldom,
  };
};

/** What the laws say in one language: what each family says alone, and what several say in the same words. */
export const lawsIn = async (locale: Locale) => {
  const { later, parts } = await laters[locale]();
  const [cn, us, europe, uk] = await Promise.all([parts.cn(), parts.us(), parts.europe(), parts.uk()]);
  const { costs, reading, ...cnTexts } = cn.law;
  return {
    common: later.details.disclosures,
    cn: cnTexts,
    us: us.law,
    europe: europe.law,
    uk: uk.law,
    costs,
    reading,
    notice: europe.notice,
  };
};

const LAWS = {
  en: { cn: cnEn, us: usEn, europe: europeEn, uk: ukEn },
  'zh-CN': { cn: cnZhCN, us: usZhCN, europe: europeZhCN, uk: ukZhCN },
} as const;

const atRest: ReadonlySignal<CheckoutState> = signal<CheckoutState>({ phase: 'choosing', choice: null });

/** The law of a jurisdiction, as the sheet has it once its texts are here. */
export function lawIn(locale: TestLocale, jurisdiction: Jurisdiction = 'CN', state = atRest): Law {
  const common = laterIn(locale).details.disclosures;
  const name = LAW_OF[jurisdiction];
  if (!name) return { texts: {} };
  if (name !== 'cn') return { texts: { ...common, ...LAWS[locale][name] } };
  const { costs, reading, ...texts } = LAWS[locale].cn;
  return {
    texts: { ...common, ...texts },
    costs: { part: costPart, texts: { costs, reading }, reading: costPart.costReading(state) },
  };
}

/** A language with texts that a test need not wait for. */
export type TestLocale = 'en' | 'zh-CN';
export const laterIn = (locale: TestLocale) => (locale === 'en' ? laterEn : laterZhCN);
export const seldomIn = (locale: TestLocale): Seldom => ({ text: locale === 'en' ? seldomEn : seldomZhCN, part });
export const viewIn = (locale: TestLocale, currency = 'CNY', ids = 'w'): View =>
  viewOf(locale, locale === 'en' ? firstEn : firstZhCN, currency, ids);
