import { describe, expect, it } from 'vitest';
import { LenderError } from '../lenders/LenderError.js';
import { approved, declined } from '../lenders/testing/decisions.js';
import { fakeLender, terms } from '../lenders/testing/fakeLender.js';
import type { TermSheet } from '../pricing/offers/TermSheet.js';
import type { ApplicationRequest } from '../protocol/messages/ApplicationRequest.js';
import { attachLender } from './attachLender.js';
import type { LenderCheckout } from './Checkout.js';
import { chooseAndApply, friendly, keysOf, lost, openPage, pass, useFakeTime } from './testing/openPage.js';

useFakeTime();

const lenders: TermSheet = { ...terms, id: 'lender-7' };
const noTerms = { offers: { terms: undefined } };

describe('the terms of the lender', () => {
  it('replace the local estimates when they arrive', async () => {
    const { checkout, model, named } = openPage(() => lenders, noTerms);
    expect(checkout.estimated.value).toBe(true);
    expect(checkout.plans.value).toHaveLength(3);
    await pass();
    expect(checkout.estimated.value).toBe(false);
    expect(model.quote.value.sheet).toEqual(lenders);
    expect(named('terms').map(({ about }) => about)).toEqual([
      { purchase: { amountMinor: 299_900, currency: 'CNY', order: 'A-1' }, day: '2026-11-23' },
    ]);
  });

  it('are not asked for where the merchant gave a term sheet', async () => {
    const { checkout, calls } = openPage(() => lenders);
    await pass();
    expect(calls).toEqual([]);
    expect(checkout.estimated.value).toBe(false);
  });

  it.each<[string, unknown, RegExp]>([
    ['break a rule', { ...lenders, plans: [{ id: 'x', method: 'annuity', annualRate: 0.1, count: 3 }] }, /annualRate/],
    ['are in another currency', { ...lenders, currency: 'EUR' }, /EUR, not CNY/],
    ['are missing', null, /terms/],
  ])('that %s leave the estimates on screen, and say why', async (_, answer, message) => {
    const { checkout } = openPage(() => answer, noTerms);
    await pass();
    expect(checkout.estimated.value).toBe(true);
    expect(checkout.plans.value).toHaveLength(3);
    expect(checkout.termsProblem.value).toMatchObject({ kind: 'malformed', message: expect.stringMatching(message) });
  });

  it('are asked for again after a failure that may pass', async () => {
    const { checkout, named } = openPage((_, n) => {
      if (n === 1) throw new LenderError('unavailable', 'Down.');
      return lenders;
    }, noTerms);
    await pass(1_000);
    expect(named('terms')).toHaveLength(2);
    expect(checkout.estimated.value).toBe(false);
  });

  it('that never come leave estimates, and the shopper can apply for them', async () => {
    const { checkout, named, phase } = openPage(({ name }) => {
      if (name === 'terms') throw new LenderError('network', 'Away.');
      return approved({ choice: { planId: '6-annuity' }, terms: { ...terms.plans[0]!, id: '6-annuity' } });
    }, noTerms);
    await pass(10_000);
    expect(checkout.estimated.value).toBe(true);
    expect(checkout.termsProblem.value?.kind).toBe('network');
    chooseAndApply(checkout, '6-annuity');
    await pass();
    expect(phase()).toBe('approved');
    expect(named('apply')[0]?.about).toMatchObject({ termsId: 'default-1-CNY' });
  });

  it('are asked for again for another amount, and the earlier ones stay in use meanwhile', async () => {
    const { checkout, model, named } = openPage((_, n) => (n === 1 ? lenders : undefined), noTerms);
    await pass();
    checkout.update({ amountMinor: 100_000 });
    await pass();
    expect(named('terms')).toHaveLength(2);
    expect(model.quote.value.sheet.id).toBe('lender-7');
    expect(checkout.estimated.value).toBe(false);
  });

  it('are not used if the purchase has changed since they were asked for', async () => {
    const answers: ((sheet: TermSheet) => void)[] = [];
    const { checkout, model } = openPage(() => new Promise(resolve => answers.push(resolve)), noTerms);
    await pass();
    checkout.update({ amountMinor: 100_000 });
    await pass();
    answers[1]?.({ ...lenders, id: 'new' });
    await pass();
    answers[0]?.({ ...lenders, id: 'old' });
    await pass();
    expect(model.quote.value.sheet.id).toBe('new');
  });

  it('leave an application alone that was begun on an estimate', async () => {
    let arrive: (sheet: TermSheet) => void = () => {};
    const { checkout, phase } = openPage(
      ({ name }) => (name === 'terms' ? new Promise(resolve => (arrive = resolve)) : undefined),
      noTerms,
    );
    chooseAndApply(checkout, '6-annuity');
    await pass();
    arrive(lenders);
    await pass();
    expect(checkout.estimated.value).toBe(false);
    expect(phase()).toBe('applying');
  });

  it('take back a choice that they do not offer', async () => {
    const { checkout } = openPage(() => lenders, noTerms);
    checkout.choose({ planId: '6-annuity' });
    await pass();
    expect(checkout.state.value).toEqual({ phase: 'choosing', choice: null, notice: 'plan-gone' });
  });
});

describe('an update', () => {
  it('to another lender applies there, and cancels nothing at the first', async () => {
    const { checkout, calls, phase, model } = openPage(() => approved());
    chooseAndApply(checkout);
    await pass();
    const second = fakeLender(() => approved({ reference: 'r9' }), { id: 'second' });
    checkout.update({ lender: second.lender });
    expect(checkout.state.value).toEqual({ phase: 'choosing', choice: { planId: 'six' }, notice: 'repriced' });
    checkout.apply();
    await pass();
    expect(phase()).toBe('approved');
    expect(model.state.value).toMatchObject({ reference: 'r9' });
    expect(calls.map(({ name }) => name)).toEqual(['apply']);
  });

  it('by disposing and attaching another lender shows nothing of the first, and brings it back with the first', async () => {
    const { checkout, model, storage, lender } = openPage(() => approved());
    chooseAndApply(checkout);
    await pass();
    checkout.dispose();
    const second = fakeLender(() => approved(), { id: 'second' });
    const other = attachLender(model, { lender: second.lender, storage });
    await pass();
    expect(model.state.value).toEqual({ phase: 'choosing', choice: { planId: 'six' }, notice: 'repriced' });
    expect(second.calls).toEqual([]);
    other.dispose();
    attachLender(model, { lender, storage });
    await pass();
    expect(model.state.value).toMatchObject({ phase: 'approved', reference: 'r1' });
  });

  it('by disposing and attaching the same lender changes nothing on screen', async () => {
    const { checkout, model, storage, lender, calls } = openPage(() => approved());
    chooseAndApply(checkout);
    await pass();
    const state = model.state.value;
    checkout.dispose();
    const again = attachLender(model, { lender, storage });
    await pass();
    expect(model.state.value).toBe(state);
    again.cancel();
    await pass();
    expect(calls.map(({ name }) => name)).toEqual(['apply', 'cancel']);
  });

  it('to a new record of the same lender changes nothing on screen', async () => {
    const { checkout, lender } = openPage(() => approved());
    chooseAndApply(checkout);
    await pass();
    const state = checkout.state.value;
    checkout.update({ lender: { ...lender } });
    expect(checkout.state.value).toBe(state);
  });

  it('to another lender stops using the term sheet of the first', async () => {
    const { checkout, model } = openPage(() => lenders, noTerms);
    await pass();
    checkout.update({ lender: fakeLender(() => undefined, { id: 'second' }).lender });
    expect(model.quote.value.sheet.id).toBe('default-1-CNY');
    expect(checkout.estimated.value).toBe(true);
  });

  it('to another person takes a decision off the screen, and brings it back with the first person', async () => {
    const { checkout, phase, named } = openPage(() => approved(), { applicant: 'a' });
    chooseAndApply(checkout);
    await pass();
    checkout.update({ applicant: 'b' });
    expect(phase()).toBe('choosing');
    await pass();
    expect(phase()).toBe('choosing');
    checkout.update({ applicant: 'a' });
    await pass();
    expect(phase()).toBe('approved');
    expect(named('apply')).toHaveLength(1);
    expect(named('cancel')).toHaveLength(0);
  });

  it.each<[string, Parameters<LenderCheckout['update']>[0]]>([
    ['person', { applicant: 'b' }],
    ['lender', { lender: fakeLender(() => undefined, { id: 'second' }).lender }],
  ])('to another %s takes an alternative off the screen', async (_, changes) => {
    const { checkout } = openPage(() => declined(), { applicant: 'a' });
    chooseAndApply(checkout);
    await pass();
    checkout.choose({ planId: 'twelve' });
    expect(checkout.state.value).toMatchObject({ phase: 'choosing', offered: { planId: 'twelve' } });
    checkout.update(changes);
    expect(checkout.state.value).toEqual({ phase: 'choosing', choice: { planId: 'twelve' }, notice: 'repriced' });
  });

  it('that throws changes neither offers nor lender', async () => {
    const { checkout, named } = openPage(() => approved());
    const second = fakeLender(() => approved(), { id: 'second' });
    expect(() => checkout.update({ amountMinor: -1, lender: second.lender })).toThrow();
    chooseAndApply(checkout);
    await pass();
    expect(named('apply')).toHaveLength(1);
    expect(second.calls).toEqual([]);
  });

  it('to an earlier order resumes its application', async () => {
    const { checkout, phase, storage } = openPage(() => approved());
    chooseAndApply(checkout);
    await pass();
    checkout.dispose();
    const later = openPage(() => approved(), { storage, offers: { order: 'B' } });
    await pass();
    expect(later.phase()).toBe('choosing');
    later.checkout.update({ order: 'A-1' });
    await pass();
    expect(later.phase()).toBe('approved');
    expect(phase()).toBe('approved');
  });
});

describe('terms that the lender no longer knows', () => {
  const stale = () => new LenderError('stale-terms', 'The term sheet is not that of the day.');
  const openStale = (next: TermSheet) =>
    openPage(({ name }, n) => {
      if (name === 'terms') return n === 1 ? lenders : next;
      if (name === 'apply' && n === 1) throw stale();
      return friendly({ name, about: null, key: undefined, signal: new AbortController().signal }, n);
    }, noTerms);

  it('are loaded again, and the shopper decides anew about the same plan', async () => {
    const { checkout, named } = openStale({ ...lenders, id: 'lender-8' });
    await pass();
    chooseAndApply(checkout);
    await pass();
    expect(checkout.state.value).toEqual({ phase: 'choosing', choice: { planId: 'six' }, notice: 'repriced' });
    checkout.apply();
    await pass();
    expect(checkout.state.value.phase).toBe('approved');
    expect(named('apply').map(({ about }) => (about as ApplicationRequest).termsId)).toEqual(['lender-7', 'lender-8']);
    expect(keysOf(named('apply'))).toHaveLength(2);
    // Nothing was made of the first, so there is nothing to call off.
    expect(named('cancel')).toEqual([]);
  });

  it('end a commitment that came to nothing, and the shopper decides anew', async () => {
    const { checkout } = openPage(({ name }, n) => {
      if (name === 'terms') return { ...lenders, id: `lender-${n}` };
      if (name === 'commit') throw stale();
      return approved();
    }, noTerms);
    await pass();
    chooseAndApply(checkout);
    await pass();
    checkout.review();
    checkout.commit();
    await pass();
    expect(checkout.state.value).toEqual({ phase: 'choosing', choice: { planId: 'six' }, notice: 'repriced' });
  });

  it('end no commitment that may have become a loan', async () => {
    const { checkout } = openPage(({ name }, n) => {
      if (name === 'terms') return { ...lenders, id: `lender-${n}` };
      if (name === 'commit') throw n === 1 ? lost() : stale();
      return approved();
    }, noTerms);
    await pass();
    chooseAndApply(checkout);
    await pass();
    checkout.review();
    checkout.commit();
    await pass(60_000);
    expect(checkout.state.value).toMatchObject({ phase: 'failed', failure: { outcomeUnknown: true } });
  });

  it('take the choice away where the new ones do not have its plan', async () => {
    const { checkout } = openStale({ ...lenders, id: 'lender-8', plans: [terms.plans[1]!] });
    await pass();
    chooseAndApply(checkout);
    await pass();
    expect(checkout.state.value).toEqual({ phase: 'choosing', choice: null, notice: 'plan-gone' });
  });

  it('are a failure where the lender gives the same ones again', async () => {
    const { checkout } = openStale(lenders);
    await pass();
    chooseAndApply(checkout);
    await pass();
    expect(checkout.state.value).toMatchObject({ phase: 'failed', failure: { kind: 'stale-terms' } });
  });
});
