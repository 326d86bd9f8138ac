import type { CheckoutState } from 'fenqi';
import { describe, expect, it } from 'vitest';
import { anAgreement } from '../../src/merchant/testing/anAgreement.js';
import { defaultTermSheet } from '../../src/pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../src/pricing/offers/Offer.js';
import { priceOffers } from '../../src/pricing/offers/priceOffers.js';
import { stageOf } from './stageOf.js';
import { headlessWords } from './words.js';

const words = headlessWords.en;
const plans = priceOffers({ amountMinor: 459900, currency: 'CNY', terms: defaultTermSheet('CNY'), day: '2026-11-23' });
const [free, interest] = plans as Offer[];
if (!free || !interest) throw new Error('offers expected');
const application = { key: 'k', choice: { planId: interest.planId } };
const approval = { ...application, reference: 'r', shown: interest, offer: interest, limitMinor: 1, expiresAt: '' };
const failure = { kind: 'network', message: 'The network is away' } as const;

const stage = (state: CheckoutState, offered = true) => stageOf(state, words, minor => `¥${minor / 100}`, offered);
const does = (state: CheckoutState) => stage(state).actions.map(action => action.does);

describe('the headless page', () => {
  it('shows the button to apply only for a plan with an offer', () => {
    const choosing = { phase: 'choosing', choice: null } as const;
    expect(does(choosing)).toEqual(['apply']);
    expect(stage(choosing, false).actions).toEqual([]);
  });

  it('locks the slider while moving it would discard an application', () => {
    const free: CheckoutState[] = [
      { phase: 'choosing', choice: null },
      { phase: 'expired', choice: application.choice },
    ];
    const held: CheckoutState[] = [
      { phase: 'applying', ...application },
      { phase: 'approved', ...approval },
      { phase: 'committing', ...approval },
    ];
    expect(free.map(state => stage(state).free)).toEqual([true, true]);
    expect(held.map(state => stage(state).free)).toEqual([false, false, false]);
  });

  it('states the personal rate, and says of a plan without interest that it is free', () => {
    expect(stage({ phase: 'approved', ...approval }).text).toContain(`${interest.apr.display}%`);
    expect(stage({ phase: 'approved', ...approval, offer: free }).text).toBe(words.approvedFree);
  });

  it('leads from the review to the signature or back, and then offers a new start', () => {
    expect(does({ phase: 'reviewing', ...approval })).toEqual(['commit', 'back']);
    expect(does({ phase: 'committing', ...approval })).toEqual([]);
    const agreement = anAgreement({ amountMinor: 459900, currency: 'CNY' });
    expect(does({ phase: 'committed', choice: application.choice, agreement })).toEqual(['restart']);
  });

  it('shows the reasons for a decline and the plans that would be approved', () => {
    const declined = stage({
      phase: 'declined',
      choice: application.choice,
      reference: 'r',
      reasons: ['affordability'],
      alternatives: [{ choice: { planId: free.planId }, offer: free }],
    });
    expect(declined.details).toEqual([words.reasons.affordability]);
    expect(declined.actions).toEqual([{ does: 'choose', index: 0, label: '3 installments of ¥1533' }]);
  });

  it('offers only a retry while it is unknown whether the signature arrived', () => {
    expect(does({ phase: 'failed', during: 'committing', failure, ...approval })).toEqual(['retry']);
    expect(does({ phase: 'failed', during: 'applying', failure, ...application })).toEqual(['retry', 'cancel']);
    expect(stage({ phase: 'failed', during: 'committing', failure, ...approval }).text).toBe(words.failedUnknown);
  });
});
