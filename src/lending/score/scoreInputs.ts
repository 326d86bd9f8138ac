import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { CreditFacts } from './CreditFacts.js';
import type { TypicalFacts } from './CreditModel.js';

/** One thing that an applicant states or asks for, and that the score reads. */
interface ScoreInput {
  /** Said of this input alone, and never of a rule. */
  readonly reason: DeclineReason;
  readonly isStated: (facts: CreditFacts) => boolean;
  /** The same facts, except that this input is typical. */
  readonly typically: (facts: CreditFacts, typical: TypicalFacts) => CreditFacts;
}

const fact = (name: keyof CreditFacts, reason: DeclineReason): ScoreInput => ({
  reason,
  isStated: facts => facts[name] !== null,
  typically: (facts, typical) => ({ ...facts, [name]: typical[name] }),
});

/** Everything that the score reads, as an applicant knows it, each with a reason of its own. */
export const scoreInputs = {
  records: fact('records', 'earlier-default'),
  job: fact('job', 'employment'),
  home: fact('home', 'housing'),
  seniority: fact('seniority', 'time-in-job'),
  time: fact('time', 'plan-length'),
  expenses: fact('expenses', 'expenses'),
  income: fact('income', 'income'),
  assets: fact('assets', 'assets'),
  debt: fact('debt', 'debt'),
  /** The same purchase with another down payment. */
  downPayment: {
    reason: 'down-payment',
    isStated: () => true,
    typically: (facts, { amount, price }) => ({ ...facts, amount: (facts.price * amount) / price }),
  },
  /** Another purchase with the same share of it down. */
  price: {
    reason: 'purchase-amount',
    isStated: () => true,
    typically: (facts, { price }) => ({ ...facts, price, amount: (facts.amount * price) / facts.price }),
  },
} as const satisfies Readonly<Record<string, ScoreInput>>;

export type ScoreInputName = keyof typeof scoreInputs;
