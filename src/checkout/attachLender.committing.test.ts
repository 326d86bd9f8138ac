import { describe, expect, it } from 'vitest';
import { LenderError } from '../lenders/LenderError.js';
import { approved, committed, declined, pending } from '../lenders/testing/decisions.js';
import { day, fakeLender } from '../lenders/testing/fakeLender.js';
import type { CommitRequest } from '../protocol/messages/CommitRequest.js';
import type { Decision } from '../protocol/messages/Decision.js';
import type { CheckoutOptions } from './Checkout.js';
import {
  away,
  chooseAndApply,
  friendly,
  keysOf,
  lost,
  openPage,
  type Page,
  pass,
  useFakeTime,
} from './testing/openPage.js';

const changed = <T>(rows: readonly T[], at: number, over: Partial<T>) =>
  rows.map((row, k) => (k === at ? { ...row, ...over } : row));

useFakeTime();

describe('a commitment', () => {
  const review = async (at: Page) => {
    chooseAndApply(at.checkout);
    await pass();
    at.checkout.review();
    at.checkout.commit();
  };

  it('sends exactly what was reviewed, once, under its own key', async () => {
    const at = openPage(friendly);
    await review(at);
    const offer = at.checkout.offer.value!;
    at.checkout.commit();
    await pass();
    expect(at.named('commit')).toHaveLength(1);
    const [call] = at.named('commit');
    expect(call?.key).toBe(`${at.named('apply')[0]?.key}.commit`);
    expect(call?.about).toEqual({
      reference: 'r1',
      purchase: { amountMinor: 299_900, currency: 'CNY', order: 'A-1' },
      choice: { planId: 'six' },
      day,
      reviewed: {
        financedMinor: offer.financedMinor,
        financeChargeMinor: offer.financeChargeMinor,
        totalMinor: offer.totalMinor,
        apr: offer.apr.display,
        installments: offer.installments.map(({ number: _, balanceMinor: __, ...row }) => row),
      },
    });
    expect(at.checkout.state.value).toMatchObject({ phase: 'committed', agreement: { id: 'agreement-1' }, offer });
  });

  it.each<[string, (request: CommitRequest) => object]>([
    ['the total', ({ reviewed }) => ({ totalMinor: reviewed.totalMinor + 1 })],
    ['the finance charge', ({ reviewed }) => ({ financeChargeMinor: reviewed.financeChargeMinor - 1 })],
    ['the financed amount', ({ reviewed }) => ({ financedMinor: reviewed.financedMinor + 1 })],
    ['the amount', () => ({ amountMinor: 299_901 })],
    ['the down payment', () => ({ downPaymentMinor: 1 })],
    ['the annual rate', () => ({ apr: '5.02' })],
    ['the plan', () => ({ planId: 'twelve' })],
    ['the currency', () => ({ currency: 'EUR' })],
    ['the order', () => ({ order: 'A-2' })],
    ['the application', () => ({ reference: 'r2' })],
    [
      'a due date',
      ({ reviewed }) => ({
        installments: changed(reviewed.installments, 0, { due: '2026-12-24' }),
      }),
    ],
    [
      'one installment',
      ({ reviewed }) => ({
        installments: changed(reviewed.installments, 5, { feeMinor: 1 }),
      }),
    ],
    ['a missing row', ({ reviewed }) => ({ installments: reviewed.installments.slice(1) })],
  ])('never shows an agreement that differs from the review in %s', async (_, over) => {
    const at = openPage(({ name, about }) =>
      name === 'commit'
        ? committed(about as CommitRequest, over(about as CommitRequest))
        : name === 'apply'
          ? approved()
          : undefined,
    );
    await review(at);
    await pass();
    expect(at.checkout.state.value).toMatchObject({
      phase: 'failed',
      during: 'committing',
      failure: { kind: 'malformed', outcomeUnknown: true },
    });
  });

  it('with a lost answer is looked up, and makes one loan', async () => {
    let loan: Decision | undefined;
    const at = openPage(({ name, about }) => {
      if (name === 'apply') return approved();
      if (name === 'status') return loan ?? null;
      loan = committed(about as CommitRequest);
      throw lost();
    });
    await review(at);
    await pass(1_000);
    expect(at.phase()).toBe('committed');
    expect(at.named('commit')).toHaveLength(1);
  });

  it('that did not arrive is sent again under the same key', async () => {
    const at = openPage(({ name, about }, n) => {
      if (name === 'commit') return n === 1 ? Promise.reject(lost()) : committed(about as CommitRequest);
      return approved();
    });
    await review(at);
    await pass(1_000);
    expect(at.phase()).toBe('committed');
    expect(at.calls.map(({ name }) => name)).toEqual(['apply', 'commit', 'status', 'commit']);
    expect(keysOf(at.named('commit'))).toHaveLength(1);
  });

  it('with an unknown outcome can only be tried again, not left', async () => {
    let reachable = false;
    let loan: Decision | undefined;
    const at = openPage(({ name, about }) => {
      if (name === 'apply') return approved();
      if (name === 'commit') loan = committed(about as CommitRequest);
      if (reachable) return loan;
      throw lost();
    });
    await review(at);
    await pass(60_000);
    const failed = at.checkout.state.value;
    expect(failed).toMatchObject({ phase: 'failed', during: 'committing', failure: { outcomeUnknown: true } });
    at.checkout.choose({ planId: 'twelve' });
    at.checkout.cancel();
    at.checkout.update({ amountMinor: 100_000 });
    expect(at.checkout.state.value).toBe(failed);
    expect(at.checkout.purchase.value.amountMinor).toBe(299_900);
    reachable = true;
    at.checkout.retry();
    await pass();
    expect(at.checkout.state.value).toMatchObject({ phase: 'committed', agreement: { amountMinor: 299_900 } });
    expect(at.checkout.purchase.value.amountMinor).toBe(100_000);
    expect(at.named('commit')).toHaveLength(1);
  });

  it('that the lender refuses gives way to the price that came meanwhile, and is called off', async () => {
    let refuse = (_: LenderError) => {};
    const at = openPage(({ name }) => {
      if (name === 'commit') return new Promise((_, reject) => (refuse = reject));
      return name === 'cancel' ? { status: 'cancelled', reference: 'r1' } : approved();
    });
    await review(at);
    await pass();
    at.checkout.update({ amountMinor: 250_000 });
    await pass();
    expect([at.phase(), at.checkout.offer.value?.amountMinor]).toEqual(['committing', 299_900]);
    refuse(new LenderError('rejected', 'Other figures.'));
    await pass();
    expect(at.checkout.state.value).toEqual({ phase: 'choosing', choice: { planId: 'six' }, notice: 'repriced' });
    expect(at.checkout.offer.value?.amountMinor).toBe(250_000);
    expect(at.named('cancel')).toHaveLength(1);
  });

  it('keeps its unknown outcome when a later question never leaves', async () => {
    const at = openPage(({ name }) => {
      if (name === 'apply') return approved();
      throw name === 'commit' ? lost() : away();
    });
    await review(at);
    await pass(60_000);
    expect(at.checkout.state.value).toMatchObject({ failure: { outcomeUnknown: true } });
  });

  it.each(['rejected', 'already-financed'] as const)(
    'that the lender refused can be left, even after a lost answer: %s',
    async kind => {
      const at = openPage(({ name }, n) => {
        if (name === 'commit') throw n === 1 ? lost() : new LenderError(kind, 'No.');
        return name === 'cancel' ? { status: 'cancelled', reference: 'r1' } : approved();
      });
      await review(at);
      await pass(60_000);
      expect(at.checkout.state.value).toMatchObject({ phase: 'failed', failure: { kind, outcomeUnknown: false } });
      at.checkout.choose({ planId: 'twelve' });
      expect(at.phase()).toBe('choosing');
    },
  );

  it('that the lender refused allows another plan, even where nothing can be cancelled', async () => {
    const at = openPage(
      ({ name, about }) => {
        if (name === 'commit') throw new LenderError('rejected', 'Other figures.');
        const { choice } = about as CommitRequest;
        return choice?.planId === 'twelve' ? declined('r2') : approved();
      },
      { adapter: { capabilities: { cancel: false, personReview: false } } },
    );
    await review(at);
    await pass();
    chooseAndApply(at.checkout, 'twelve');
    await pass();
    expect(at.checkout.state.value).toMatchObject({ phase: 'declined', choice: { planId: 'twelve' } });
  });

  it.each<[string, Partial<CheckoutOptions>]>([
    ['order', { order: 'A-2' }],
    ['person', { applicant: 'someone-else' }],
    ['lender', { lender: fakeLender(() => undefined, { id: 'another' }).lender }],
  ])('holds another %s until its outcome is known and told, and is found again with its own', async (_, changes) => {
    let answer = () => {};
    let loan: Decision | undefined;
    const at = openPage(({ name, about }) => {
      if (name === 'status') return loan;
      if (name !== 'commit') return approved();
      return new Promise(resolve => {
        answer = () => {
          loan = committed(about as CommitRequest);
          resolve(loan);
        };
      });
    });
    const { lender } = at;
    const told: string[] = [];
    at.checkout.state.subscribe(({ phase }) => {
      told.push(`${phase} ${at.checkout.purchase.value.order}`);
    });
    await review(at);
    await pass();
    at.checkout.update(changes);
    await pass();
    expect(at.phase()).toBe('committing');
    answer();
    await pass();
    expect(told.slice(-2)).toEqual(['committed A-1', expect.stringContaining('choosing')]);
    expect(at.named('cancel')).toHaveLength(0);
    at.checkout.update({ order: 'A-1', applicant: undefined, lender });
    await pass();
    expect(at.phase()).toBe('committed');
    expect(at.named('commit')).toHaveLength(1);
  });

  it('that is tried again names the person who committed, whoever the page names by then', async () => {
    let reachable = false;
    const at = openPage(
      ({ name, about }) => {
        if (name === 'apply') return approved();
        if (!reachable) throw lost();
        return name === 'commit' ? committed(about as CommitRequest) : approved();
      },
      { applicant: 'first' },
    );
    await review(at);
    await pass(60_000);
    at.checkout.update({ applicant: 'second' });
    reachable = true;
    at.checkout.retry();
    await pass();
    expect(new Set(at.named('commit').map(({ about }) => (about as CommitRequest).applicant))).toEqual(
      new Set(['first']),
    );
  });

  it('without an order is still for this purchase where the order is named late, after a reload too', async () => {
    const first = openPage(friendly, { offers: { order: undefined } });
    await review(first);
    first.checkout.update({ order: 'A-1' });
    await pass();
    expect(first.phase()).toBe('committed');
    first.checkout.dispose();
    const request = first.named('commit')[0]?.about as CommitRequest;
    const second = openPage(() => committed(request), first);
    await pass();
    expect(second.phase()).toBe('committed');
    second.checkout.update({ order: 'A-2' });
    await pass();
    expect(second.phase()).toBe('choosing');
  });

  it('waits while the lender is still working on it', async () => {
    const at = openPage(({ name, about }, n) => {
      if (name === 'apply') return approved();
      if (name === 'commit') return pending(1_000);
      return n === 2 ? committed(at.named('commit')[0]?.about as CommitRequest) : pending(about ? 1_000 : 1);
    });
    await review(at);
    await pass(2_000);
    expect(at.phase()).toBe('committed');
    expect(at.named('commit')).toHaveLength(1);
  });

  it.each([
    ['expired', { status: 'expired', reference: 'r1' }],
    ['declined', declined()],
  ])('shows an approval that no longer holds as %s', async (expected, answer) => {
    const at = openPage(({ name }) => (name === 'commit' ? answer : approved()));
    await review(at);
    await pass();
    expect(at.phase()).toBe(expected);
  });

  it('refuses an approval as an answer', async () => {
    const at = openPage(() => approved());
    await review(at);
    await pass();
    expect(at.checkout.state.value).toMatchObject({ phase: 'failed', failure: { kind: 'malformed' } });
  });
});
