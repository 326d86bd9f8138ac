import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CreditFacts } from './CreditFacts.js';
import type { CreditModel } from './CreditModel.js';
import { currentModel } from './currentModel.js';
import { scoreOf } from './scoreOf.js';
import { anyFacts } from './testing/anyFacts.js';

const typical: CreditFacts = {
  seniority: 5,
  home: 'rent',
  time: 48,
  records: false,
  job: 'fixed',
  expenses: 50,
  income: 125,
  assets: 3_000,
  debt: 0,
  amount: 1_000,
  price: 1_400,
};

/** A model small enough to compute by hand. */
const byHand: Pick<CreditModel, 'referenceLogOdds' | 'parts'> = {
  referenceLogOdds: -2,
  parts: [
    { of: 'records', table: { no: -0.25, yes: 1 } },
    {
      of: 'income',
      scale: 'linear',
      curve: [
        [100, 1],
        [200, 0],
        [300, -0.5],
      ],
      missing: 0.75,
    },
    {
      of: 'income',
      scale: 'linear',
      by: 'job',
      curves: {
        freelance: [
          [100, 0.5],
          [200, 0.25],
        ],
      },
      missing: { freelance: -0.25 },
      otherwise: -0.125,
    },
    {
      of: 'assets',
      scale: 'log',
      curve: [
        [0, 0.5],
        [99, -0.5],
      ],
      missing: 0,
    },
  ],
};

/** The odds that the model above gives, less those of the reference and of somebody without an earlier default. */
const added = (facts: Partial<CreditFacts>) => scoreOf(byHand, { ...typical, assets: 9, ...facts }).logOdds + 2 + 0.25;

describe('a score', () => {
  it('adds what every part adds to the log-odds of the reference', () => {
    const score = scoreOf(byHand, { ...typical, records: true, income: 150, job: 'freelance', assets: 9 });
    // records: 1; income: halfway from 1 to 0, and from 0.5 to 0.25; assets: 0, because log(10) is half of log(100).
    expect(score.logOdds).toBe(-2 + 1 + 0.5 + 0.375);
    expect(score.pd).toBeCloseTo(1 / (1 + Math.exp(0.125)), 12);
  });

  it('has a value of its own for an unstated number, and for a category without a curve', () => {
    expect(added({ income: null, job: 'freelance' })).toBe(0.75 - 0.25);
    expect(added({ income: 300, job: 'fixed' })).toBe(-0.5 - 0.125);
    expect(added({ income: 300, job: null })).toBe(-0.5 - 0.125);
  });

  it('stays level beyond the range of the training data', () => {
    for (const [income, logOdds] of [
      [0, 1],
      [100, 1],
      [300, -0.5],
      [1e15, -0.5],
    ] as const)
      expect(added({ income })).toBe(logOdds - 0.125);
  });
});

describe('the score of the model in use', () => {
  it('is finite for all facts', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const { pd, logOdds } = scoreOf(currentModel, facts);
        expect(pd).toBeGreaterThan(0);
        expect(pd).toBeLessThan(1);
        expect(Math.abs(Math.log(pd / (1 - pd)) - logOdds)).toBeLessThan(1e-9);
      }),
    );
  });

  const increases = fc.double({ min: 0, max: 10_000, noNaN: true });
  const never = (what: string, better: (facts: CreditFacts, by: number) => CreditFacts) =>
    it(`never rises with ${what}`, () => {
      fc.assert(
        fc.property(anyFacts, increases, (facts, by) => {
          const [before, after] = [facts, better(facts, by)].map(each => scoreOf(currentModel, each).logOdds);
          expect(after!).toBeLessThanOrEqual(before! + 1e-9);
        }),
        { numRuns: 500 },
      );
    });
  const plus = (x: number | null, by: number) => (x === null ? null : x + by);
  const minus = (x: number | null, by: number) => (x === null ? null : Math.max(x - by, 0));
  never('a higher income', (facts, by) => ({ ...facts, income: plus(facts.income, by) }));
  never('more assets', (facts, by) => ({ ...facts, assets: plus(facts.assets, by) }));
  never('more years in the job', (facts, by) => ({ ...facts, seniority: plus(facts.seniority, by) }));
  never('lower expenses', (facts, by) => ({ ...facts, expenses: minus(facts.expenses, by) }));
  never('less debt', (facts, by) => ({ ...facts, debt: minus(facts.debt, by) }));
  never('a larger down payment', (facts, by) => ({ ...facts, amount: Math.max(facts.amount - by, 1e-9) }));
  never('a cheaper purchase with the same share of it down', (facts, by) => {
    const price = Math.max(facts.price - by, 1e-9);
    return { ...facts, price, amount: (facts.amount * price) / facts.price };
  });

  it('cannot see age or marital status', () => {
    const before = scoreOf(currentModel, typical);
    const told = { ...typical, age: 19, Age: 19, marital: 'separated', Marital: 'separated' };
    expect(scoreOf(currentModel, told)).toEqual(before);
    expect(JSON.stringify(currentModel)).not.toMatch(/age"|marital/i);
  });

  it('is much worse for the same applicant with an earlier default', () => {
    const pd = (facts: Partial<CreditFacts>) => scoreOf(currentModel, { ...typical, ...facts }).pd;
    expect(pd({ records: true })).toBeGreaterThan(1.5 * pd({}));
  });
});
