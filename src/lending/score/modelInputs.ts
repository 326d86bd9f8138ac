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
