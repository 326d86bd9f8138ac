import type { QuantityName } from '../lending/score/modelInputs.js';
import { type Input, inputs } from './model/inputs.js';
import type { Penalties } from './model/Penalties.js';

/** A simpler model, which the same code fits to the same folds for comparison. */
export interface Baseline {
  readonly name: string;
  readonly inputs: readonly Input[];
  readonly penalties: Penalties;
}

const line = (of: QuantityName, most: number): Input => ({
  of,
  scale: 'linear',
  direction: 0,
  pieces: [0, most],
});

const tables = inputs.filter(each => 'category' in each);

export const baselines: readonly Baseline[] = [
  {
    name: 'plain logistic regression',
    inputs: [
      ...tables,
      line('seniority', 50),
      line('time', 72),
      line('expenses', 200),
      line('income', 1_000),
      line('assets', 300_000),
      line('debt', 30_000),
      line('amount', 5_000),
      line('price', 11_000),
    ],
    penalties: { rise: 0.01, bend: 0, table: 0.1, gap: 0 },
  },
  {
    name: 'logistic regression on splines and ratios',
    inputs: inputs.flatMap((each): Input[] =>
      'category' in each ? [each] : each.by ? [] : [{ ...each, direction: 0 }],
    ),
    penalties: { rise: 1, bend: 0, table: 1, gap: 0 },
  },
];
