import type { CreditFacts } from './CreditFacts.js';
import type { Segments } from './CreditModel.js';
import { quantities } from './modelInputs.js';

/** Where someone stands among the segments: training and the lender standardise alike. What is not stated counts as the mean. */
export const pointOf = (inputs: Segments['inputs'], facts: CreditFacts): number[] =>
  inputs.map(({ of, mean, sd }) => {
    const x = quantities[of](facts);
    return x === null ? 0 : (Math.log1p(Math.max(x, 0)) - mean) / sd;
  });
