/** Every language of the widget, with a currency in which people there pay. */
export const everyLanguage = [
  ['zh-CN', 'CNY'],
  ['zh-TW', 'TWD'],
  ['en', 'USD'],
  ['ja', 'JPY'],
  ['ko', 'KRW'],
  ['es', 'EUR'],
  ['fr', 'EUR'],
  ['de', 'EUR'],
  ['it', 'EUR'],
  ['pt', 'BRL'],
  ['ar', 'KWD'],
] as const;

/** A price of some 2,999, as it is written in an attribute. */
export const amountIn = (currency: string): string => (/JPY|KRW/.test(currency) ? '299900' : '2999.00');

const plan = (count: number, annualRate?: string) => ({
  id: `${count}`,
  method: annualRate ? 'annuity' : 'interest-free',
  count,
  ...(annualRate && { annualRate }),
});

/** Three plans without a largest amount, as the attribute `terms`. */
export const termsWithoutMaximum = (currency: string, jurisdiction: string): string =>
  `terms='${JSON.stringify({
    id: 'unlimited',
    jurisdiction,
    currency,
    plans: [plan(3), plan(6, '0.059'), plan(12, '0.079')],
  })}'`;
