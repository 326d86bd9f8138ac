import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../pricing/offers/Offer.js';
import type { TermSheet } from '../pricing/offers/TermSheet.js';
import { PricingError } from '../pricing/PricingError.js';
import type { OffersOptions } from './Checkout.js';
import { createOffers } from './createOffers.js';
import { transition } from './transition.js';

const day = '2026-11-23';
const laptop = { amountMinor: 299_900, currency: 'CNY', day };

describe('createOffers', () => {
  it('prices the default term sheet, and preselects nothing', () => {
    const offers = createOffers(laptop);
    expect(offers.plans.value.map(plan => plan.planId)).toEqual(['3-interest-free', '6-annuity', '12-annuity']);
    expect(offers.state.value).toEqual({ phase: 'choosing', choice: null });
    expect(offers.offer.value).toBeNull();
  });

  it('has the offer of the chosen plan, and none once the choice is taken back', () => {
    const offers = createOffers(laptop);
    offers.choose({ planId: '6-annuity' });
    expect(offers.offer.value).toEqual(offers.plans.value[1]);
    offers.choose(null);
    expect(offers.offer.value).toBeNull();
  });

  it('prices a choice with its own down payment', () => {
    const offers = createOffers(laptop);
    offers.choose({ planId: '6-annuity', downPaymentMinor: 100_000 });
    expect(offers.offer.value).toMatchObject({ downPaymentMinor: 100_000, financedMinor: 199_900 });
  });

  it.each([
    ['a plan that is not on the term sheet', { planId: '24-annuity' }],
    ['a down payment above the price', { planId: '6-annuity', downPaymentMinor: 299_901 }],
    ['a negative down payment', { planId: '6-annuity', downPaymentMinor: -1 }],
    ['a down payment that is not a number', { planId: '6-annuity', downPaymentMinor: Number.NaN }],
  ])('ignores a choice with %s', (_, choice) => {
    const offers = createOffers(laptop);
    offers.choose(choice);
    expect(offers.state.value).toEqual({ phase: 'choosing', choice: null });
  });

  it('ignores a down payment below what the plan asks for', () => {
    const terms: TermSheet = {
      id: 'half-down',
      jurisdiction: 'INTL',
      currency: 'CNY',
      plans: [{ id: 'half', method: 'interest-free', count: 3, downPayment: { rate: '0.5' } }],
    };
    const offers = createOffers({ ...laptop, terms });
    offers.choose({ planId: 'half', downPaymentMinor: 149_949 });
    expect(offers.state.value.choice).toBeNull();
    offers.choose({ planId: 'half', downPaymentMinor: 149_950 });
    expect(offers.offer.value?.downPaymentMinor).toBe(149_950);
  });

  it('ignores a plan whose minimum is above the price', () => {
    const offers = createOffers({ ...laptop, amountMinor: 100_000 });
    offers.choose({ planId: '12-annuity' });
    expect(offers.state.value.choice).toBeNull();
  });

  it('accepts one click before a lender is attached', () => {
    const offers = createOffers(laptop);
    offers.apply();
    expect(offers.state.value.phase).toBe('choosing');
    offers.choose({ planId: '6-annuity' });
    offers.apply();
    const applying = offers.state.value;
    expect(applying).toMatchObject({ phase: 'applying', choice: { planId: '6-annuity' } });
    offers.apply();
    expect(offers.state.value).toBe(applying);
    offers.cancel();
    expect(offers.state.value).toEqual({ phase: 'choosing', choice: { planId: '6-annuity' }, notice: 'cancelled' });
  });

  it('gives every application a different key', () => {
    const keys = new Set<string>();
    for (let n = 0; n < 50; n++) {
      const offers = createOffers(laptop);
      offers.choose({ planId: '6-annuity' });
      offers.apply();
      const state = offers.state.value;
      if (state.phase === 'applying') keys.add(state.key);
    }
    expect(keys.size).toBe(50);
  });
});

describe('an update of the offers', () => {
  it('prices in place, and keeps the choice', () => {
    const offers = createOffers(laptop);
    offers.choose({ planId: '6-annuity' });
    const state = offers.state.value;
    offers.update({ amountMinor: 199_900 });
    expect(offers.state.value).toBe(state);
    expect(offers.offer.value?.amountMinor).toBe(199_900);
  });

  it('takes the choice back if its plan is gone, and says so', () => {
    const offers = createOffers(laptop);
    offers.choose({ planId: '12-annuity' });
    offers.update({ amountMinor: 100_000 });
    expect(offers.state.value).toEqual({ phase: 'choosing', choice: null, notice: 'plan-gone' });
  });

  it('drops a down payment that no longer fits, and keeps its plan', () => {
    const offers = createOffers(laptop);
    offers.choose({ planId: '6-annuity', downPaymentMinor: 250_000 });
    offers.update({ amountMinor: 200_000 });
    expect(offers.state.value).toEqual({ phase: 'choosing', choice: { planId: '6-annuity' }, notice: 'repriced' });
  });

  it('wakes no watcher of the plans if nothing changed', () => {
    const offers = createOffers(laptop);
    let runs = 0;
    const stop = effect(() => {
      runs += offers.plans.value.length && 1;
    });
    offers.update({ amountMinor: 299_900 });
    offers.update({});
    expect(runs).toBe(1);
    offers.update({ amountMinor: 299_901 });
    expect(runs).toBe(2);
    stop();
  });

  it('wakes no watcher of the purchase if only the day is new', () => {
    const offers = createOffers(laptop);
    let runs = 0;
    const stop = effect(() => {
      runs += offers.purchase.value && 1;
    });
    offers.update({ day: '2026-11-24' });
    expect(offers.quote.value.day).toBe('2026-11-24');
    expect(runs).toBe(1);
    stop();
  });

  it('shows watchers the old purchase and state, or the new ones, and never a mixture', () => {
    const offers = createOffers(laptop);
    offers.choose({ planId: '6-annuity' });
    offers.apply();
    const seen: string[] = [];
    const stop = effect(() => {
      seen.push(`${offers.purchase.value.amountMinor} ${offers.state.value.phase}`);
    });
    offers.update({ amountMinor: 199_900 });
    expect(seen).toEqual(['299900 applying', '199900 choosing']);
    stop();
  });

  it('that throws changes nothing', () => {
    const offers = createOffers(laptop);
    offers.choose({ planId: '6-annuity' });
    const [quote, state] = [offers.quote.value, offers.state.value];
    expect(() => offers.update({ amountMinor: 1.5 })).toThrow(PricingError);
    expect(() => offers.update({ currency: 'XYZ' })).toThrow(PricingError);
    expect(offers.quote.value).toBe(quote);
    expect(offers.state.value).toBe(state);
    offers.update({ order: 'A-1' });
    expect(offers.purchase.value).toEqual({ amountMinor: 299_900, currency: 'CNY', order: 'A-1' });
  });

  it('to another amount ends an application', () => {
    const offers = createOffers(laptop);
    offers.choose({ planId: '6-annuity' });
    offers.apply();
    offers.update({ amountMinor: 199_900 });
    expect(offers.state.value).toEqual({ phase: 'choosing', choice: { planId: '6-annuity' }, notice: 'repriced' });
  });

  it('to another day or term sheet leaves an application alone', () => {
    const offers = createOffers(laptop);
    offers.choose({ planId: '6-annuity' });
    offers.apply();
    const state = offers.state.value;
    offers.update({ day: '2026-11-24' });
    offers.useLenderTerms({ id: 'other', jurisdiction: 'CN', currency: 'CNY', plans: [] });
    expect(offers.plans.value).toEqual([]);
    expect(offers.state.value).toBe(state);
  });

  it('keeps an agreement until the merchant names another order', () => {
    const offers = createOffers({ ...laptop, order: 'A-1' });
    offers.choose({ planId: '6-annuity' });
    offers.apply();
    const agreement = { id: 'x' } as never;
    const { key } = offers.state.value as { key: string };
    offers.move(now =>
      transition(now, { type: 'answered', key, answer: { status: 'committed', reference: 'r', agreement } }),
    );
    offers.update({ amountMinor: 199_900 });
    expect(offers.state.value).toMatchObject({ phase: 'committed', agreement });
    offers.update({ order: 'A-2' });
    expect(offers.state.value).toMatchObject({ phase: 'choosing' });
  });
});

describe('an update while there may be a loan', () => {
  const failure = { kind: 'network', message: 'Lost.' } as const;
  const commitIn = (over: Partial<OffersOptions> = {}) => {
    const offers = createOffers({ ...laptop, order: 'A-1', ...over });
    const choice = { planId: '6-annuity' };
    const offer = offers.price(choice)!;
    const approval = { key: 'k', choice, reference: 'r', offer, shown: offer, limitMinor: 1, expiresAt: '' };
    offers.move(() => ({ phase: 'committing', ...approval }));
    return { offers, offer, approval };
  };
  const committed = { status: 'committed', reference: 'r', agreement: { id: 'x' } as never } as const;

  it.each<[string, Partial<OffersOptions>]>([
    ['price', { amountMinor: 199_900 }],
    ['currency', { currency: 'JPY' }],
    ['day', { day: '2026-11-24' }],
    ['term sheet', { terms: { id: 'other', jurisdiction: 'US', currency: 'CNY', plans: [] } }],
  ])('to another %s waits until the outcome is known: what is shown is what may be agreed', (_, changes) => {
    for (const outcomeUnknown of [undefined, true]) {
      const { offers, offer, approval } = commitIn();
      if (outcomeUnknown)
        offers.move(() => ({
          phase: 'failed',
          during: 'committing',
          failure: { ...failure, outcomeUnknown },
          ...approval,
        }));
      const [quote, state] = [offers.quote.value, offers.state.value];
      offers.update(changes);
      expect([offers.quote.value, offers.state.value, offers.offer.value]).toEqual([quote, state, offer]);
      offers.send({ type: 'retry', key: 'unused' });
      offers.send({ type: 'answered', key: 'k', answer: committed });
      expect(offers.state.value.phase).toBe('committed');
      expect(offers.quote.value).toEqual(createOffers({ ...laptop, order: 'A-1', ...changes }).quote.value);
    }
  });

  it('adds up with those after it', () => {
    const { offers } = commitIn();
    offers.update({ amountMinor: 199_900 });
    offers.update({ currency: 'EUR' });
    offers.update({});
    offers.send({ type: 'answered', key: 'k', answer: committed });
    expect(offers.purchase.value).toEqual({ amountMinor: 199_900, currency: 'EUR', order: 'A-1' });
  });

  it('begins anew once the commitment has come to nothing, after everybody has seen that', () => {
    const { offers } = commitIn();
    const seen: string[] = [];
    const stop = effect(() => {
      seen.push(`${offers.purchase.value.amountMinor} ${offers.state.value.phase}`);
    });
    offers.update({ amountMinor: 199_900 });
    offers.send({ type: 'failed', key: 'k', failure: { ...failure, outcomeUnknown: false } });
    expect(seen).toEqual(['299900 committing', '299900 failed', '199900 choosing']);
    stop();
  });

  it('is refused at once if it cannot be priced', () => {
    const { offers } = commitIn();
    expect(() => offers.update({ amountMinor: 1.5 })).toThrow(PricingError);
    offers.send({ type: 'answered', key: 'k', answer: committed });
    expect(offers.purchase.value.amountMinor).toBe(299_900);
  });

  it('to another order is another purchase, which begins once the agreement has been seen', () => {
    const { offers } = commitIn();
    const seen: string[] = [];
    const stop = effect(() => {
      seen.push(`${offers.purchase.value.order} ${offers.state.value.phase}`);
    });
    offers.update({ order: 'A-2' });
    offers.send({ type: 'answered', key: 'k', answer: committed });
    expect(seen).toEqual(['A-1 committing', 'A-1 committed', 'A-2 choosing']);
    stop();
  });
});

describe('the lender’s term sheet', () => {
  const terms: TermSheet = {
    id: 'lender-7',
    jurisdiction: 'CN',
    currency: 'CNY',
    plans: [{ id: '6-annuity', method: 'annuity', annualRate: '0.1', count: 6 }],
  };

  it('replaces the default one, and keeps a choice that it also offers', () => {
    const offers = createOffers(laptop);
    offers.choose({ planId: '6-annuity' });
    const before = offers.offer.value as Offer;
    offers.useLenderTerms(terms);
    expect(offers.offer.value?.financeChargeMinor).toBeGreaterThan(before.financeChargeMinor);
    offers.update({ amountMinor: 100_000 });
    expect(offers.quote.value.sheet).toBe(terms);
  });

  it('never replaces one that the merchant gave', () => {
    const own = { ...terms, id: 'own' };
    const offers = createOffers({ ...laptop, terms: own });
    offers.useLenderTerms(terms);
    expect(offers.quote.value.sheet).toBe(own);
    offers.update({ terms: undefined });
    expect(offers.quote.value.sheet).toBe(terms);
  });

  it('is not used for another currency', () => {
    const offers = createOffers(laptop);
    offers.useLenderTerms(terms);
    offers.update({ currency: 'EUR' });
    expect(offers.quote.value.sheet.id).toBe('default-1-EUR');
  });
});
