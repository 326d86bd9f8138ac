import type { CreditFacts } from './CreditFacts.js';

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
