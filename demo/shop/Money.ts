import { currencyExponent } from '../../src/pricing/money/currencyExponent.js';
import { formatMinor } from '../../src/pricing/money/formatMinor.js';
import type { Language } from './Language.js';

/** CNY first: the shop's own. */
export const currencies = ['CNY', 'USD', 'EUR', 'JPY', 'KWD'] as const;
export type Currency = (typeof currencies)[number];

export const isCurrency = (value: unknown): value is Currency => currencies.includes(value as Currency);

/** A price in every currency of the shop, integers in minor units. A table, never a conversion: shop prices do not float. */
export type ShopPrice = Readonly<Record<Currency, number>>;

export const price = (CNY: number, USD: number, EUR: number, JPY: number, KWD: number): ShopPrice => ({
  CNY,
  USD,
  EUR,
  JPY,
  KWD,
});

/** For people: "¥2,999", or "¥2,999.00" where `exact`, as in tables whose columns line up. Three decimals are never dropped: they are how such prices are read. */
export function money(minor: number, currency: string, language: Language, exact = false): string {
  const exponent = currencyExponent(currency);
  const digits = exact || exponent > 2 || minor % 10 ** exponent ? exponent : 0;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Number(formatMinor(minor, currency)));
}

/** As `money`, exact and without the currency: for columns whose heading names it. */
export function figure(minor: number, currency: string, language: Language): string {
  const digits = currencyExponent(currency);
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    Number(formatMinor(minor, currency)),
  );
}
