import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreReasons } from '../../protocol/messages/closedLists.js';
import type { CreditFacts } from './CreditFacts.js';
import type { TypicalFacts } from './CreditModel.js';
import { contributionsOf } from './contributionsOf.js';
import { currentModel } from './currentModel.js';
import { principalReasons } from './principalReasons.js';
import { scoreInputs } from './scoreInputs.js';
import { type ModelParts, scoreOf } from './scoreOf.js';
import { anyFacts } from './testing/anyFacts.js';

const typical: TypicalFacts = {
  seniority: 5,
  home: 'owner',
  time: 48,
  records: false,
  job: 'fixed',
  expenses: 50,
  income: 200,
  assets: 3_000,
  debt: 0,
  amount: 1_000,
  price: 1_500,
};

/** A model small enough to compute by hand: each thousand financed costs, and so does a low income, unless the job is a fixed one. */
const byHand: ModelParts & { readonly typical: TypicalFacts } = {
  typical,
  referenceLogOdds: -2,
  parts: [
    {
      of: 'amount',
      scale: 'linear',
      curve: [
        [0, 0],
        [4_000, 4],
      ],
      missing: 0,
    },
    {
      of: 'income',
      scale: 'linear',
      by: 'job',
      curves: {
        freelance: [
          [0, 2],
          [200, 0],
        ],
      },
      missing: { freelance: 1 },
      otherwise: 0,
    },
  ],
};
const weigh = (facts: Partial<CreditFacts>) =>
  contributionsOf(byHand, { ...typical, ...facts }).filter(({ logOdds }) => logOdds !== 0);

describe('what an input does to the score', () => {
  it('is what would change if it alone were typical', () => {
    expect(weigh({})).toEqual([]);
    // The income weighs 1 only because of the job, and so either would take it away.
    expect(weigh({ income: 100, job: 'freelance' })).toEqual([
      { input: 'job', reason: 'employment', logOdds: 1 },
      { input: 'income', reason: 'income', logOdds: 1 },
    ]);
    expect(weigh({ income: 100 })).toEqual([]);
  });

  it('keeps the price apart from the down payment', () => {
    expect(weigh({ price: 3_000, amount: 2_000 })).toEqual([{ input: 'price', reason: 'purchase-amount', logOdds: 1 }]);
    expect(weigh({ amount: 1_500 })).toEqual([{ input: 'downPayment', reason: 'down-payment', logOdds: 0.5 }]);
  });

  it('has the reason "not stated" if it was not', () => {
    expect(weigh({ income: null, job: 'freelance' })).toContainEqual({
      input: 'income',
      reason: 'not-stated',
      logOdds: 1,
    });
  });
});

describe('the model in use', () => {
  it('has a reason for each input, and no other input has the same', () => {
    const reasons = Object.values(scoreInputs).map(({ reason }) => reason);
    expect([...reasons].sort()).toEqual([...scoreReasons].sort());
  });

  it('compares each applicant with one who has no reason', () => {
    expect(principalReasons(contributionsOf(currentModel, currentModel.typical))).toEqual([]);
  });

  it('has a reason for every applicant who scores worse than the typical one', () => {
    const typicalOdds = scoreOf(currentModel, currentModel.typical).logOdds;
    fc.assert(
      fc.property(anyFacts, facts => {
        const contributions = contributionsOf(currentModel, facts);
        const weights = contributions.map(({ logOdds }) => logOdds);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        if (scoreOf(currentModel, facts).logOdds > typicalOdds + 1e-6)
          expect(principalReasons(contributions)).not.toEqual([]);
      }),
    );
  });
});
