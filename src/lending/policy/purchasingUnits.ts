import { currencyExponent } from '../../pricing/money/currencyExponent.js';
import type { CurrencyCode } from '../../pricing/money/currencyTable.js';
import type { Policy } from './Policy.js';

/** The currencies in which nobody lends yet: their worth is not looked up. A new currency belongs here, or into the table below. */
type NotLent = CodesIn<
  | 'AFN ALL AMD AOA AWG AZN BAM BBD BDT BIF BMD BND BOB BOV BSD BTN BWP BYN BZD CDF CHE CHW CLF COU CRC CUP CVE'
  | 'DJF DOP DZD ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HNL HTG IQD IRR JMD KES KGS KHR KMF KPW KYD LAK LBP'
  | 'LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXV MZN NAD NIO NPR PAB PGK PYG RUB RWF SBD SCR SDG'
  | 'SHP SLE SOS SRD SSP STN SVC SYP SZL TJS TMT TOP TTD TZS UGX USN UYI UYU UYW VED VES VUV WST XAD XAF XCD XCG'
  | 'XOF XPF YER ZMW ZWG'
>;

type CodesIn<Line extends string> = Line extends `${infer Code} ${infer Rest}` ? Code | CodesIn<Rest> : Line;

/** Roughly what one euro buys, so that one table of incomes makes sense in every currency. */
export const currentPurchasingUnits: Policy['purchasingUnits'] = {
  AED: 4,
  ARS: 1_500,
  AUD: 1.5,
  BHD: 0.4,
  BRL: 6,
  CAD: 1.5,
  CHF: 1,
  CLP: 1_000,
  CNY: 8,
  COP: 4_500,
  CZK: 25,
  DKK: 8,
  EGP: 50,
  EUR: 1,
  GBP: 1,
  HKD: 8,
  HUF: 400,
  IDR: 16_000,
  ILS: 4,
  INR: 90,
  ISK: 150,
  JOD: 0.8,
  JPY: 150,
  KRW: 1_400,
  KWD: 0.3,
  KZT: 500,
  LKR: 350,
  MXN: 20,
  MYR: 5,
  NGN: 1_700,
  NOK: 12,
  NZD: 2,
  OMR: 0.4,
  PEN: 4,
  PHP: 60,
  PKR: 300,
  PLN: 4,
  QAR: 4,
  RON: 5,
  RSD: 120,
  SAR: 4,
  SEK: 12,
  SGD: 1.5,
  THB: 40,
  TND: 3,
  TRY: 40,
  TWD: 35,
  UAH: 45,
  USD: 1,
  UZS: 14_000,
  VND: 26_000,
  ZAR: 20,
} satisfies Record<Exclude<CurrencyCode, NotLent>, number>;

type Units = Pick<Policy, 'purchasingUnits'>;

/** Whether the policy says what a currency is worth. Nobody lends in one of unknown worth. */
export const hasPurchasingUnit = (currency: string, { purchasingUnits }: Units): boolean =>
  Object.hasOwn(purchasingUnits, currency);

/** How many minor units of a currency make one purchasing unit. @throws Error where the policy does not say */
export function purchasingUnitMinor(currency: string, { purchasingUnits }: Units): number {
  const worth = purchasingUnits[currency];
  if (worth === undefined) throw new Error(`policy.purchasingUnits must say what a purchasing unit is in ${currency}.`);
  return Math.round(worth * 10 ** currencyExponent(currency));
}

/** What an amount of a currency is worth in another one, in minor units of that one; exact in its own. */
export const worthIn = (currency: string, minor: number, of: string, units: Units): number =>
  of === currency ? minor : (minor * purchasingUnitMinor(currency, units)) / purchasingUnitMinor(of, units);
