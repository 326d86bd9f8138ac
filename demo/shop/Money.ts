import { currencyExponent } from '../../src/pricing/money/currencyExponent.js';
import { formatMinor } from '../../src/pricing/money/formatMinor.js';
import type { Language } from './Language.js';

/** The first one is the shop's default. */
export const currencies = ['CNY', 'USD', 'EUR', 'JPY', 'KWD'] as const;
export type Currency = (typeof currencies)[number];

export const isCurrency = (value: unknown): value is Currency => currencies.includes(value as Currency);

/** A price in every currency of the shop, in integer minor units. Prices are set by hand and never converted. */
export type ShopPrice = Readonly<Record<Currency, number>>;

export const price = (CNY: number, USD: number, EUR: number, JPY: number, KWD: number): ShopPrice => ({
  CNY,
  USD,
  EUR,
  JPY,
  KWD,
});

/**
 * Formats an amount for people: "¥2,999", or "¥2,999.00" if `exact`, as in tables whose columns line up. Three decimals are
 * never dropped, because people expect them in such currencies.
 */
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

/** Like `money`, but exact and without the currency, for columns whose heading names it. */
export function figure(minor: number, currency: string, language: Language): string {
  const digits = currencyExponent(currency);
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    Number(formatMinor(minor, currency)),
  );
}
