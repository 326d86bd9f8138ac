import type { CreditFacts } from './CreditFacts.js';

const ratio = (over: number | null, under: number | null) => (over === null || !under ? null : over / under);

/** An installment of the training data, without interest, in its thousands. */
const USUAL_PAYMENT = 20;

/**
 * How many times the installment, without interest, fits into what is left of the income. A lack of income is divided by a usual
 * installment, because a smaller one would make the ratio worse.
 */
function spareToPayment({ income, expenses, amount, time }: CreditFacts): number | null {
  if (income === null || expenses === null) return null;
  const spare = income - expenses;
  return spare / (spare < 0 ? USUAL_PAYMENT : amount / time);
}

/** What would be left of the assets if the debt were paid from them. Unstated debt counts as none. */
const netAssets = ({ assets, debt }: CreditFacts): number | null =>
  assets === null ? null : Math.max(assets - (debt ?? 0), 0);

/** The part of the price that is not financed, in percent. */
const paidDown = ({ amount, price }: CreditFacts): number | null =>
  price > 0 ? 100 * Math.max(1 - amount / price, 0) : null;

/** The numbers that a model may use: stated figures, and ratios of them. Null: a figure that is needed was not stated. */
export const quantities = {
  seniority: facts => facts.seniority,
  time: facts => facts.time,
  expenses: facts => facts.expenses,
  income: facts => facts.income,
  assets: facts => facts.assets,
  debt: facts => facts.debt,
  amount: facts => facts.amount,
  price: facts => facts.price,
  amountToPrice: facts => ratio(facts.amount, facts.price),
  paidDown,
  netAssets,
  spareToPayment,
} as const satisfies Readonly<Record<string, (facts: CreditFacts) => number | null>>;

export type QuantityName = keyof typeof quantities;

const yesNo = (is: boolean) => (is ? 'yes' : 'no');

/** The categories that a model may use. `''`: not stated. */
export const categories = {
  home: facts => facts.home ?? '',
  job: facts => facts.job ?? '',
  records: facts => yesNo(facts.records),
  /** Whether assets above zero are stated. */
  hasAssets: facts => yesNo((facts.assets ?? 0) > 0),
} as const satisfies Readonly<Record<string, (facts: CreditFacts) => string>>;

export type CategoryName = keyof typeof categories;
export type CategoryValue<Name extends CategoryName> = ReturnType<(typeof categories)[Name]>;
