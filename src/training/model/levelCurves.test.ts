import { describe, expect, it } from 'vitest';
import { type CreditFacts, homes, jobs } from '../../lending/score/CreditFacts.js';
import type { CreditModel } from '../../lending/score/CreditModel.js';
import { scoreOf } from '../../lending/score/scoreOf.js';
import { levelCurves } from './levelCurves.js';

const facts = { income: 100, job: 'fixed', home: 'rent', assets: 0 } as unknown as CreditFacts;
const parts: CreditModel['parts'] = [
  { input: 'job', reason: 'insufficient-history', of: 'job', table: { fixed: -0.25, partime: 0.5 } },
  {
    input: 'income',
    reason: 'affordability',
    of: 'income',
    scale: 'linear',
    by: 'job',
    curves: {
      fixed: [
        [0, 0],
        [200, -2],
      ],
      partime: [
        [0, 3],
        [200, 3],
      ],
    },
    missing: { fixed: 0.5, partime: 0.25 },
    otherwise: 0.125,
  },
];
/** Three of four have a fixed job. */
const goods = [0, 100, 200, 100].map(
  (income, i): CreditFacts => ({ ...facts, income, job: i === 3 ? 'partime' : 'fixed' }),
);

describe('levelled curves', () => {
  it("move what a category's curve adds on average into its table", () => {
    // Levels -1 and 3 over all incomes, 0 over the goods: fixed is shifted by -1, partime by 3.
    expect(levelCurves(parts, goods)).toEqual([
      { ...parts[0], table: { fixed: -1.25, partime: 3.5 } },
      {
        ...parts[1],
        curves: {
          fixed: [
            [0, 1],
            [200, -1],
          ],
          partime: [
            [0, 0],
            [200, 0],
          ],
        },
        missing: { fixed: 1.5, partime: -2.75 },
      },
    ]);
  });

  it('leave every score the same', () => {
    const score = (own: CreditModel['parts'], of: CreditFacts) =>
      scoreOf({ referenceLogOdds: -1, parts: own }, of).logOdds;
    const levelled = levelCurves(parts, goods);
    for (const job of [...jobs, null])
      for (const income of [null, 0, 70, 500])
        for (const home of homes) {
          const of = { ...facts, job, income, home };
          expect(score(levelled, of)).toBeCloseTo(score(parts, of), 12);
        }
  });

  it('stay as they are if the category does not have a table', () => {
    const alone = parts.slice(1);
    expect(levelCurves(alone, goods)).toEqual(alone);
  });
});
