import type { CreditFacts } from './CreditFacts.js';

const ratio = (over: number | null, under: number | null) => (over === null || !under ? null : over / under);

/** What is left of the income a month. */
const spare = ({ income, expenses }: CreditFacts) => (income === null || expenses === null ? null : income - expenses);

/** The numbers that a model may look at: what was stated, and ratios of it. Null: not stated, or not to be had from what was. */
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
  /** How often the installment (without interest) fits into what is left of the income. */
  spareToPayment: facts => ratio(spare(facts), facts.amount / facts.time),
} as const satisfies Record<string, (facts: CreditFacts) => number | null>;

export type QuantityName = keyof typeof quantities;

const yesNo = (is: boolean) => (is ? 'yes' : 'no');

/** The categories that a model may look at. `''`: not stated. */
export const categories = {
  home: facts => facts.home ?? '',
  job: facts => facts.job ?? '',
  records: facts => yesNo(facts.records),
  /** Assets are stated, and more than nothing. */
  hasAssets: facts => yesNo((facts.assets ?? 0) > 0),
} as const satisfies Record<string, (facts: CreditFacts) => string>;

export type CategoryName = keyof typeof categories;
