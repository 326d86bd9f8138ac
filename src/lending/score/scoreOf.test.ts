import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineReasons } from '../../protocol/messages/closedLists.js';
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
    { input: 'records', reason: 'credit-history', of: 'records', table: { no: -0.25, yes: 1 } },
    {
      input: 'income',
      reason: 'affordability',
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
      input: 'income',
      reason: 'affordability',
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
      input: 'assets',
      reason: 'affordability',
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

describe('a score', () => {
  it('adds the parts of each input to the log-odds of the reference applicant', () => {
    const score = scoreOf(byHand, { ...typical, records: true, income: 150, job: 'freelance', assets: 9 });
    // income: halfway from 1 to 0, and from 0.5 to 0.25; assets: log(10) is half of log(100).
    expect(score.contributions).toEqual([
      { input: 'records', reason: 'credit-history', logOdds: 1 },
      { input: 'income', reason: 'affordability', logOdds: 0.875 },
      { input: 'assets', reason: 'affordability', logOdds: 0 },
    ]);
    expect(score.logOdds).toBe(-0.125);
    expect(score.pd).toBeCloseTo(1 / (1 + Math.exp(0.125)), 12);
  });

  it('has a value of its own for an unstated number, and for a category without a curve', () => {
    const income = (facts: Partial<CreditFacts>) =>
      scoreOf(byHand, { ...typical, ...facts }).contributions.find(({ input }) => input === 'income')!.logOdds;
    expect(income({ income: null, job: 'freelance' })).toBe(0.75 - 0.25);
    expect(income({ income: 300, job: 'fixed' })).toBe(-0.5 - 0.125);
    expect(income({ income: 300, job: null })).toBe(-0.5 - 0.125);
  });

  it('stays level beyond the range of the training data', () => {
    for (const [income, logOdds] of [
      [0, 1],
      [100, 1],
      [300, -0.5],
      [1e15, -0.5],
    ] as const)
      expect(scoreOf(byHand, { ...typical, income }).contributions).toContainEqual({
        input: 'income',
        reason: 'affordability',
        logOdds: logOdds - 0.125,
      });
  });
});

describe('the score of the model in use', () => {
  it('is finite for all facts, and its contributions add up to its distance from the reference', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const { pd, logOdds, referenceLogOdds, contributions } = scoreOf(currentModel, facts);
        expect(pd).toBeGreaterThan(0);
        expect(pd).toBeLessThan(1);
        const sum = contributions.reduce((all, each) => all + each.logOdds, 0);
        expect(Math.abs(logOdds - referenceLogOdds - sum)).toBeLessThan(1e-9);
        expect(Math.abs(Math.log(pd / (1 - pd)) - logOdds)).toBeLessThan(1e-9);
      }),
    );
  });

  it('names each input once, the heaviest first, with a reason of the list', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const { contributions } = scoreOf(currentModel, facts);
        const weights = contributions.map(({ logOdds }) => logOdds);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        expect(new Set(contributions.map(({ input }) => input)).size).toBe(contributions.length);
        for (const { reason } of contributions) expect(declineReasons).toContain(reason);
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
  // If the income does not cover the expenses, the ratio to the payment is negative, and a smaller payment lowers it further.
  never('a larger down payment, if the income covers the expenses', (facts, by) => {
    const covered = {
      ...facts,
      expenses: facts.income === null ? facts.expenses : Math.min(facts.expenses ?? 0, facts.income),
    };
    return { ...covered, amount: Math.max(facts.amount - by, 1e-9) };
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
