import { describe, expect, it } from 'vitest';
import { assertNever } from '../pricing/assertNever.js';
import type { PlanTerms } from '../pricing/offers/TermSheet.js';
import { type DecisionStatus, decisionStatuses } from '../protocol/messages/closedLists.js';
import { callsAt } from './applications/decisionAt.js';
import { refuse, type ServiceRefusalKind } from './applications/Refusal.js';
import type { Decliner, Verdict } from './decision/Verdict.js';
import type { Account } from './funds/accounts.js';
import { type LendingTier, lendingTiers, type TierCaps } from './funds/Funds.js';
import { currentProducts } from './products/currentProducts.js';
import { type LoanProduct, type Products, type Scenario, scenarios } from './products/Products.js';
import { type Curve, heightAt } from './score/Curve.js';
import type { CategoryName, CategoryValue, QuantityName } from './score/modelInputs.js';

/** Each `@ts-expect-error` is a place that the compiler names when a list grows: without the error, this file does not compile. */
describe('the compiler names what is missing', () => {
  it('when a decision has no row that says what commit, cancel and review do', () => {
    const { approved: _, ...others } = callsAt;
    // @ts-expect-error The row of `approved` is missing.
    const incomplete: typeof callsAt = others;
    expect(Object.keys(incomplete)).toHaveLength(decisionStatuses.length - 1);
    const status: Exclude<DecisionStatus, keyof typeof callsAt> | null = null;
    expect(status).toBeNull();
  });

  it('when a purpose has no products', () => {
    const { car: _, ...others } = currentProducts.tables;
    // @ts-expect-error The products for cars are missing.
    const incomplete: Products['tables'] = others;
    expect(Object.keys(incomplete)).toHaveLength(scenarios.length - 1);
  });

  it('when a plan method is not handled', () => {
    const rateOf = (terms: PlanTerms): string => {
      switch (terms.method) {
        case 'annuity':
        case 'equal-principal':
          return terms.annualRate;
        case 'interest-free':
          return '0';
        default:
          // @ts-expect-error A flat fee is not handled.
          return assertNever(terms);
      }
    };
    expect(() => rateOf({ id: 'x', method: 'flat-fee', count: 3, feeRatePerInstallment: '0.01' })).toThrow();
  });

  it('when a product lacks what its method needs', () => {
    const base = { id: 'x', count: 3, each: { least: 1, most: 2 } } as const;
    // @ts-expect-error An annuity needs a rate.
    const without: LoanProduct = { ...base, method: 'annuity' };
    const complete: LoanProduct = { ...base, method: 'annuity', annualRate: '0.05' };
    expect(complete).toEqual({ ...without, annualRate: '0.05' });
  });

  it('when a tier has no cap', () => {
    // @ts-expect-error The cap of the surge tier is missing.
    const caps: TierCaps = { daily: 1, reserve: 1 };
    expect(lendingTiers.filter(tier => caps[tier] === undefined)).toEqual(['surge']);
  });

  it('when a word is not in its list', () => {
    // @ts-expect-error A refusal needs a kind of the list.
    expect(() => refuse('too-late')).toThrow();
    const line: Curve = [
      [0, 0],
      [1, 1],
    ];
    // @ts-expect-error A curve needs a scale of the list.
    expect(() => heightAt({ scale: 'square' }, line, 0.5)).toThrow();
    const words: readonly [
      Decliner,
      Verdict['kind'],
      LendingTier,
      Account,
      Scenario,
      QuantityName,
      CategoryName,
      ServiceRefusalKind,
    ] = [
      // @ts-expect-error
      'chance',
      // @ts-expect-error
      'postponed',
      // @ts-expect-error The reserve backs no approval.
      'reserve',
      // @ts-expect-error
      'pocket',
      // @ts-expect-error
      'boat',
      // @ts-expect-error No model can look at the age.
      'age',
      // @ts-expect-error No model can look at the marital status.
      'marital',
      // @ts-expect-error
      'tired',
    ];
    expect(words).toHaveLength(8);
    // @ts-expect-error A job needs a word of the training data.
    const job: CategoryValue<'job'> = 'part-time';
    expect(job).toBe('part-time');
  });
});
