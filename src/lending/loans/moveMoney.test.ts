import { beforeEach, describe, expect, it } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import type { Books } from '../applications/Books.js';
import { createLendingService } from '../applications/createLendingService.js';
import { memoryBooks } from '../applications/memory/memoryBooks.js';
import { testDependencies } from '../applications/testing/testDependencies.js';
import type { AtLenderOutcome, LoanAtLender } from './LoanService.js';
import { finishPayments } from './moveMoney.js';
import type { PaymentAdapter, PaymentResult } from './PaymentAdapter.js';
import { sandboxPayments } from './sandboxPayments.js';
import { signedLoanService } from './testing/signedLoanService.js';

const day = '2026-11-23';
const purchase = { amountMinor: 120_000, currency: 'CNY', order: 'A-1' };
const choice = { planId: '6-annuity' };
const sheet = defaultTermSheet('CNY');
const offer = priceChoice(purchase, sheet, day, choice) as Offer;
const firstMinor = offer.installments[0]!.totalMinor;
const MINUTE = 60_000;

const kindOf = (outcome: AtLenderOutcome) => ('refusal' in outcome ? outcome.refusal.kind : 'done');

/** A loan whose lender ends, or whose service is silent, where a test says so. */
async function lend() {
  const memory = memoryBooks({ funds: () => ({ daily: 1e9, surge: 0, reserve: 1e9 }) });
  const trouble = { isSilent: false, isLost: false, endsBeforeBooking: false };
  let transactions = 0;
  const books: Books = {
    ...memory,
    transact: work => {
      transactions += 1;
      if (trouble.endsBeforeBooking && transactions % 2 === 0) throw new Error('killed');
      return memory.transact(work);
    },
  };
  const dependencies = testDependencies(books, { sheetOf: () => sheet });
  const { clock } = dependencies;
  const sandbox = sandboxPayments(() => clock.now);
  const orders: string[] = [];
  const move =
    (how: PaymentAdapter['collect']): PaymentAdapter['collect'] =>
    async order => {
      orders.push(order.key);
      if (trouble.isLost) throw new Error('never sent');
      const result = await how(order);
      if (trouble.isSilent) throw new Error('no answer');
      return result;
    };
  const payments = { ...sandbox, collect: move(sandbox.collect), send: move(sandbox.send) };
  const whole = { ...dependencies, payments };
  const lending = createLendingService(whole);
  const loans = signedLoanService(whole);
  const context = { merchant: 'shop', scenario: 'shopping' };
  const request = { purchase, choice, day, termsId: sheet.id, locale: 'en' };
  const applied = await lending.apply(context, { id: 'anna', household: null, identified: true }, request, 'k');
  const reference = 'decision' in applied ? applied.decision.reference : '';
  await lending.commit(context, null, { reference, purchase, choice, day, reviewed: reviewedOf(offer) }, 'commit');
  const id = (await books.application(reference))?.commitment?.agreement.id ?? '';
  const account = async () => (await loans.account(id)) as LoanAtLender;
  transactions = 0;
  return {
    ...{ loans, clock, reference, id, trouble, orders, account, dependencies: whole },
    pay: async (amountMinor = firstMinor) => {
      transactions = 0;
      const { version } = await account();
      return loans.payNow(reference, { amountMinor, settles: false, version });
    },
    isPaying: async () => (await loans.loanAtLender(reference))?.isPaying,
  };
}

let at: Awaited<ReturnType<typeof lend>>;
beforeEach(async () => {
  at = await lend();
});

describe('A payment that the shopper makes', () => {
  it('is booked once by the job, where the lender ended between the collection and the books', async () => {
    at.trouble.endsBeforeBooking = true;
    await expect(at.pay()).rejects.toThrow('killed');
    at.trouble.endsBeforeBooking = false;
    expect([(await at.account()).payments, await at.isPaying()]).toEqual([[], true]);
    expect(await at.loans.finishPayments()).toBe(0);
    at.clock.now += MINUTE;
    expect(await at.loans.finishPayments()).toBe(1);
    expect([(await at.account()).payments.length, await at.isPaying()]).toEqual([1, false]);
    expect(await at.loans.finishPayments()).toBe(0);
    expect([(await at.account()).payments.length, at.orders.length]).toEqual([1, 1]);
  });

  it('whose answer is lost is under way: the same wish finds it under its key, another one waits for it', async () => {
    at.trouble.isSilent = true;
    expect(kindOf(await at.pay())).toBe('payment-pending');
    expect(await at.isPaying()).toBe(true);
    at.trouble.isSilent = false;
    expect(kindOf(await at.pay(100))).toBe('payment-pending');
    expect(kindOf(await at.pay())).toBe('done');
    expect(new Set(at.orders).size).toBe(1);
    expect([(await at.account()).payments.length, await at.isPaying()]).toEqual([1, false]);
  });

  it('is found by the next wish a minute later, which is then refused because the loan has changed', async () => {
    at.trouble.isSilent = true;
    await at.pay();
    at.trouble.isSilent = false;
    at.clock.now += MINUTE;
    expect(kindOf(await at.pay(100))).toBe('figures-differ');
    expect((await at.account()).payments).toMatchObject([{ amountMinor: firstMinor }]);
  });

  it('is booked though the service cannot say what became of a hundred others, which is told afterwards', async () => {
    at.trouble.isSilent = true;
    await at.pay();
    at.clock.now += MINUTE;
    const { books, payments } = at.dependencies;
    const intent = (await books.paymentIntent(at.reference))!;
    const odd = Array.from({ length: 101 }, (_, nth) => ({ ...intent, key: `odd ${100 + nth}` }));
    const paymentIntents: Books['paymentIntents'] = async (_, most, after) =>
      [...odd, intent].filter(({ key }) => key > after).slice(0, most);
    const status: PaymentAdapter['status'] = async key => {
      if (key.startsWith('odd')) throw new Error('odd');
      return payments.status(key);
    };
    const asking = finishPayments({
      ...at.dependencies,
      books: { ...books, paymentIntents },
      payments: { ...payments, status },
    });
    await expect(asking).rejects.toThrow('odd');
    expect((await at.account()).payments).toHaveLength(1);
  });

  it('stays open where the books refuse it, and the job says so', async () => {
    at.trouble.isSilent = true;
    await at.pay();
    at.clock.now += MINUTE;
    const status: PaymentAdapter['status'] = async () => ({ kind: 'done', payment: 'p', valueDate: '2020-01-01' });
    const asking = finishPayments({ ...at.dependencies, payments: { ...at.dependencies.payments, status } });
    await expect(asking).rejects.toThrow('cannot be booked');
    expect(await at.isPaying()).toBe(true);
  });

  it('that was refused can be tried again: a service answers the same order the same for ever', async () => {
    const answers = new Map<string, PaymentResult>();
    const collect: PaymentAdapter['collect'] = async ({ key }) => {
      const answer: PaymentResult =
        answers.get(key) ?? (answers.size ? { kind: 'done', payment: 'p', valueDate: day } : { kind: 'refused' });
      answers.set(key, answer);
      return answer;
    };
    const loans = signedLoanService({ ...at.dependencies, payments: { ...at.dependencies.payments, collect } });
    const { version } = await at.account();
    const wish = { amountMinor: firstMinor, settles: false, version };
    expect(kindOf(await loans.payNow(at.reference, wish))).toBe('payment-failed');
    expect(kindOf(await loans.payNow(at.reference, wish))).toBe('done');
  });

  it('is over where the service has reported it meanwhile, whatever day it said', async () => {
    at.trouble.isSilent = true;
    await at.pay();
    const { key } = (await at.dependencies.books.paymentIntent(at.reference))!;
    const reported = { payment: `sandbox:${key}`, amountMinor: firstMinor, valueDate: '2026-11-24', reason: 'r' };
    expect(kindOf(await at.loans.pay(at.id, reported))).toBe('done');
    at.clock.now += MINUTE;
    expect(await at.loans.finishPayments()).toBe(1);
    expect([(await at.account()).payments.length, await at.isPaying()]).toEqual([1, false]);
  });

  it.each(['reported before it is answered', 'answered'])(
    'by the figure of the day settles the loan, though the bank needs two days and it is %s',
    async how => {
      const { version, settlement } = await at.account();
      const valueDate = '2026-11-25';
      const done = { kind: 'done', payment: 'p', valueDate } as const;
      const { totalMinor: amountMinor } = settlement!;
      const collect: PaymentAdapter['collect'] = async () => {
        at.clock.now = Date.parse(`${valueDate}T09:00:00Z`);
        if (how !== 'answered') await at.loans.pay(at.id, { payment: 'p', amountMinor, valueDate, reason: 'r' });
        return done;
      };
      const loans = signedLoanService({ ...at.dependencies, payments: { ...at.dependencies.payments, collect } });
      expect(kindOf(await loans.payNow(at.reference, { amountMinor, settles: true, version }))).toBe('done');
      const { loan, payments, toReturnMinor } = await at.account();
      expect([loan.state, payments.length, toReturnMinor, await at.isPaying()]).toEqual(['settled', 1, 0, false]);
    },
  );

  it('that counts from a day to come is under way until that day', async () => {
    const found = { kind: 'done', payment: 'p', valueDate: '2026-11-26' } as const;
    const payments = { ...at.dependencies.payments, collect: async () => found, status: async () => found };
    const loans = signedLoanService({ ...at.dependencies, payments });
    const { version } = await at.account();
    const wish = { amountMinor: firstMinor, settles: false, version };
    expect(kindOf(await loans.payNow(at.reference, wish))).toBe('payment-pending');
    at.clock.now += MINUTE;
    expect([await loans.finishPayments(), await at.isPaying()]).toEqual([0, true]);
    at.clock.now = Date.parse('2026-11-26T00:00:00Z');
    expect([await loans.finishPayments(), await at.isPaying()]).toEqual([1, false]);
  });

  it('that never reached the service is forgotten, and can be made again', async () => {
    at.trouble.isLost = true;
    expect(kindOf(await at.pay())).toBe('payment-pending');
    at.trouble.isLost = false;
    at.clock.now += MINUTE;
    expect(await at.loans.finishPayments()).toBe(1);
    expect([(await at.account()).payments, await at.isPaying()]).toEqual([[], false]);
    expect(kindOf(await at.pay())).toBe('done');
  });
});

it('Money that the lender sends back is booked once, where it ended before the books had it', async () => {
  await at.loans.pay(at.id, { payment: 'p', amountMinor: offer.totalMinor + 500, valueDate: day, reason: 'r' });
  const { toReturnMinor: amountMinor } = await at.account();
  const back = () => at.loans.returnMoney(at.id, { amountMinor, reason: 'Paid too much' });
  at.trouble.isSilent = true;
  expect(kindOf(await back())).toBe('payment-pending');
  expect([(await at.account()).toReturnMinor, await at.isPaying()]).toEqual([amountMinor, false]);
  at.trouble.isSilent = false;
  at.clock.now += MINUTE;
  expect(await at.loans.finishPayments()).toBe(1);
  expect((await at.account()).toReturnMinor).toBe(0);
  expect(kindOf(await back())).toBe('nothing-to-return');
});
