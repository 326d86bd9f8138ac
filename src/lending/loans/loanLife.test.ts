import { beforeEach, describe, expect, it } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { earlySettlement } from '../../pricing/offers/earlySettlement.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import type { Books } from '../applications/Books.js';
import { createLendingService } from '../applications/createLendingService.js';
import type { MerchantEvent } from '../applications/MerchantEvent.js';
import { memoryBooks } from '../applications/memory/memoryBooks.js';
import { testDependencies } from '../applications/testing/testDependencies.js';
import type { Account } from '../funds/accounts.js';
import type { AtLenderOutcome, LoanAtLender } from './LoanService.js';
import { REFUSED_MINOR, sandboxPayments } from './sandboxPayments.js';
import { bucketOf } from './standingOf.js';
import { signedLoanService } from './testing/signedLoanService.js';

const day = '2026-11-23';
const purchase = { amountMinor: 120_000, currency: 'CNY', order: 'A-1' };
const choice = { planId: '6-annuity' };
const sheet = defaultTermSheet('CNY');
const offer = priceChoice(purchase, sheet, day, choice) as Offer;
const [first, second] = offer.installments as [Offer['installments'][number], Offer['installments'][number]];

/** A loan of CNY 1,200 in six installments, made on 23 November 2026. */
async function lend(scenario = 'shopping', reserve = 1e9, terms = sheet, plan = choice) {
  const events: MerchantEvent[] = [];
  const memory = memoryBooks({ funds: () => ({ daily: 1e9, surge: 0, reserve }) });
  const books: Books = {
    ...memory,
    transact: work =>
      memory.transact(transaction => work({ ...transaction, publish: async event => void events.push(event) })),
  };
  const dependencies = testDependencies(books, { sheetOf: () => terms });
  const { clock } = dependencies;
  const withSandbox = { ...dependencies, payments: sandboxPayments(() => clock.now) };
  const lending = createLendingService(withSandbox);
  const loans = signedLoanService(withSandbox);
  const context = { merchant: 'shop', scenario };
  const reviewed = reviewedOf(priceChoice(purchase, terms, day, plan) as Offer);
  const request = { purchase, choice: plan, day, termsId: sheet.id, locale: 'en' };
  const applied = await lending.apply(context, { id: 'anna', household: null, identified: true }, request, 'k');
  const reference = 'decision' in applied ? applied.decision.reference : '';
  await lending.commit(context, null, { reference, purchase, choice: plan, day, reviewed }, 'commit');
  const id = (await books.application(reference))?.commitment?.agreement.id ?? '';
  events.length = 0;
  return {
    loans,
    context,
    events,
    clock,
    reference,
    id,
    now: (iso: string) => {
      clock.now = Date.parse(iso.length > 10 ? iso : `${iso}T10:00:00Z`);
    },
    account: async () => (await loans.account(id)) as LoanAtLender,
    pay: (payment: string, amountMinor: number, valueDate = new Date(clock.now).toISOString().slice(0, 10)) =>
      loans.pay(id, { payment, amountMinor, valueDate, reason: 'r' }),
    balance: async (account: Account) =>
      (await books.trialBalance()).accounts.find(each => each.account === account)?.balanceMinor,
  };
}

function seen(outcome: AtLenderOutcome): LoanAtLender {
  if ('refusal' in outcome) throw new Error(outcome.refusal.message);
  return outcome.atLender;
}
const kindOf = (outcome: object) => ('refusal' in outcome ? (outcome.refusal as { kind: string }).kind : 'done');

let at: Awaited<ReturnType<typeof lend>>;
beforeEach(async () => {
  at = await lend();
});

describe('A payment', () => {
  it('pays the oldest due first: interest before principal, in part where it is not enough', async () => {
    const { loan } = seen(await at.pay('p', first.totalMinor + second.interestMinor + 5));
    expect(loan.installments.slice(0, 2)).toMatchObject([
      { number: 1, totalMinor: first.totalMinor, paidAt: expect.any(String) },
      { number: 2, interestMinor: 0, principalMinor: second.principalMinor - 5, paidMinor: second.interestMinor + 5 },
    ]);
    expect(await at.balance('income')).toBe(-first.interestMinor - second.interestMinor);
    expect(await at.balance('lent')).toBe(120_000 - first.principalMinor - 5);
  });

  it('counts once under its name, and is refused where the same name says something else or belongs to another loan', async () => {
    const once = seen(await at.pay('p', 5_000));
    expect(seen(await at.pay('p', 5_000))).toEqual(once);
    expect(kindOf(await at.pay('p', 5_001))).toBe('payment-reused');
    expect(kindOf(await at.pay('p', 5_000, '2026-11-22'))).toBe('payment-reused');
  });

  it('made twice is not lost: the second pays what comes next, and what is above everything owed is the shopper’s', async () => {
    await at.pay('one', first.totalMinor);
    expect(seen(await at.pay('two', first.totalMinor)).loan.installments[1]?.paidAt).toBeDefined();
    const { loan, toReturnMinor, standing } = seen(await at.pay('three', offer.totalMinor));
    expect([loan.state, standing.standing]).toEqual(['settled', 'settled']);
    // The first day has cost nothing yet.
    expect(toReturnMinor).toBe(2 * first.totalMinor + offer.totalMinor - 120_000);
    expect(await at.balance('shopper')).toBe(-toReturnMinor);
    const sent = { payment: 'back', amountMinor: toReturnMinor, reason: 'r' };
    expect(kindOf(await at.loans.returnMoney(at.id, { ...sent, amountMinor: toReturnMinor + 1 }))).toBe(
      'nothing-to-return',
    );
    expect(seen(await at.loans.returnMoney(at.id, sent)).toReturnMinor).toBe(0);
    expect(seen(await at.loans.returnMoney(at.id, sent)).toReturnMinor).toBe(0);
    expect(await at.balance('shopper')).toBe(0);
  });

  it('that is booked late is judged by the day of its value', async () => {
    at.now('2027-01-10');
    expect((await at.account()).standing).toMatchObject({ standing: 'in-arrears', daysPastDue: 18, bucket: '1-29' });
    const { loan, standing } = seen(await at.pay('p', first.totalMinor, first.due));
    expect(standing).toMatchObject({ standing: 'repaying', daysPastDue: 0, overdueMinor: 0 });
    expect(loan.installments[0]?.paidAt).toBe(`${first.due}T00:00:00.000Z`);
  });

  it('has its value between the day of the agreement and today', async () => {
    expect(kindOf(await at.pay('p', 1, '2026-11-21'))).toBe('unknown-day');
    expect(kindOf(await at.pay('p', 1, '2026-11-25'))).toBe('unknown-day');
  });

  it('that bounces is owed again, once, as if it had never come', async () => {
    const before = await at.account();
    await at.pay('p', first.totalMinor + 7);
    const bounced = { payment: 'p', valueDate: '2026-11-23', reason: 'No money in the account' };
    const { version: _, payments, ...same } = seen(await at.loans.bounce(at.id, bounced));
    const { version: __, payments: ___, ...as } = before;
    expect(same).toEqual(as);
    expect(payments).toMatchObject([{ payment: 'p', bounced: true }]);
    expect(seen(await at.loans.bounce(at.id, bounced)).payments).toHaveLength(1);
    expect(kindOf(await at.loans.bounce(at.id, { ...bounced, payment: 'another' }))).toBe('unknown-payment');
  });

  it('that bounces after an amendment has counted it is owed as an installment of its own', async () => {
    await at.pay('p', first.totalMinor);
    const { movable, version } = await at.account();
    await at.loans.moveDate(at.reference, movable!.until, version);
    at.now('2026-12-01');
    const { loan } = seen(await at.loans.bounce(at.id, { payment: 'p', valueDate: '2026-12-01', reason: 'r' }));
    expect(loan.installments.at(-1)).toMatchObject({ number: 7, due: '2026-12-01', totalMinor: first.totalMinor });
    expect(loan.owedMinor).toBe(offer.totalMinor);
  });
});

describe('A payment that bounces after the lender owed it back', () => {
  const bounced = { payment: 'p', valueDate: day, reason: 'r' };
  const voided = () => at.loans.void(at.context, { agreementId: at.id, reason: 'Sold out' }, 'v');

  it('is not sent back any more', async () => {
    await at.pay('p', first.totalMinor);
    await voided();
    expect((await at.account()).toReturnMinor).toBe(first.totalMinor);
    const { toReturnMinor, oversentMinor, standing } = seen(await at.loans.bounce(at.id, bounced));
    expect([toReturnMinor, oversentMinor, standing.owedMinor]).toEqual([0, 0, 0]);
    expect(await at.balance('cash')).toBe(-120_000);
  });

  it('and was sent is owed by the shopper beside the schedule, until it comes back', async () => {
    await at.pay('p', first.totalMinor);
    await voided();
    await at.loans.returnMoney(at.id, { payment: 'sent', amountMinor: first.totalMinor, reason: 'r' });
    const { oversentMinor, standing } = seen(await at.loans.bounce(at.id, bounced));
    expect([oversentMinor, standing.standing]).toEqual([first.totalMinor, 'voided']);
    expect(await at.balance('shopper')).toBe(first.totalMinor);
    expect(seen(await at.pay('again', first.totalMinor)).oversentMinor).toBe(0);
  });

  it('and was sent is owed once, also where a payment that came since bounces after it', async () => {
    await at.pay('p', 60);
    await voided();
    await at.loans.returnMoney(at.id, { payment: 'sent', amountMinor: 1, reason: 'r' });
    await at.pay('since', 1);
    expect(seen(await at.loans.bounce(at.id, bounced)).toReturnMinor).toBe(0);
    const { oversentMinor, loan } = seen(await at.loans.bounce(at.id, { ...bounced, payment: 'since' }));
    expect([oversentMinor, loan.installments.filter(({ paidAt }) => paidAt === undefined)]).toEqual([1, []]);
    expect(await at.balance('shopper')).toBe(1);
  });
});

describe('Settling early', () => {
  it.each(['2026-11-23', '2026-12-01', '2026-12-23', '2027-02-11'])(
    'costs on %s what the pricing of the plan says, with everything due by then',
    async on => {
      at.now(on);
      const due = offer.installments.filter(row => row.due <= on).reduce((sum, row) => sum + row.totalMinor, 0);
      const { settlement, standing } = await at.account();
      expect(settlement?.totalMinor).toBe(earlySettlement(offer, on) + due);
      expect(settlement!.totalMinor + settlement!.savedMinor).toBe(standing.owedMinor);
    },
  );

  it('with the figure of the day leaves nothing owed, and interest of later days is nobody’s', async () => {
    at.now('2026-12-01');
    const { settlement, version } = await at.account();
    const { totalMinor } = settlement!;
    const { loan, standing } = seen(
      await at.loans.payNow(at.reference, { amountMinor: totalMinor, settles: true, version }),
    );
    expect([loan.owedMinor, standing.standing]).toEqual([0, 'settled']);
    expect(loan.amendments.at(-1)).toMatchObject({ kind: 'settlement', financeChargeMinor: totalMinor - 120_000 });
    expect(await at.balance('income')).toBe(120_000 - totalMinor);
    expect(await at.balance('lent')).toBe(0);
    const atShop = await at.loans.loan(at.context, at.id);
    expect([atShop?.state, atShop?.amendments]).toEqual(['settled', []]);
  });

  it.each([
    ['2026-11-23', 1, 0],
    ['2026-12-01', 1, Math.round((first.interestMinor * 8) / 30)],
    ['2026-12-01', 2, Math.round((first.interestMinor * 8) / 30)],
    ['2026-12-24', 3, first.interestMinor + Math.round(second.interestMinor / 31)],
  ])(
    'on %s after %i installments were paid on the first day costs in all the price and %i',
    async (on, ahead, cost) => {
      const paid = offer.installments.slice(0, ahead).reduce((sum, row) => sum + row.totalMinor, 0);
      await at.pay('p', paid);
      at.now(on);
      const { settlement, version, standing } = await at.account();
      const { totalMinor, principalMinor, givenBackMinor, savedMinor } = settlement!;
      expect([paid + totalMinor, totalMinor + givenBackMinor]).toEqual([120_000 + cost, principalMinor]);
      expect(totalMinor + savedMinor).toBe(standing.owedMinor);
      const wish = { amountMinor: totalMinor, settles: true, version };
      const { loan, toReturnMinor } = seen(await at.loans.payNow(at.reference, wish));
      expect([loan.state, toReturnMinor, loan.amendments.at(-1)?.financeChargeMinor]).toEqual(['settled', 0, cost]);
      expect([await at.balance('income'), await at.balance('lent')]).toEqual([-cost || 0, 0]);
    },
  );

  it('sends back what was paid ahead for later days where it is more than the principal that is left', async () => {
    const paid = offer.totalMinor - 1;
    await at.pay('p', paid);
    const { settlement, version } = await at.account();
    expect(settlement).toMatchObject({ totalMinor: 0, returnMinor: paid - 120_000 });
    const { loan, toReturnMinor } = seen(
      await at.loans.payNow(at.reference, { amountMinor: 0, settles: true, version }),
    );
    expect([loan.state, loan.amendments.at(-1)?.returnMinor, toReturnMinor]).toEqual([
      'settled',
      paid - 120_000,
      paid - 120_000,
    ]);
    expect([await at.balance('income'), await at.balance('lent')]).toEqual([0, 0]);
  });

  it('counts what was paid of an installment before its date was moved, and what a refund has left of it', async () => {
    await at.pay('p', first.totalMinor + second.interestMinor);
    const { version } = await at.account();
    expect(seen(await at.loans.moveDate(at.reference, '2027-01-30', version)).settlement).toMatchObject({
      totalMinor: 120_000 - first.totalMinor - second.interestMinor,
    });
    await at.loans.refund(at.context, { agreementId: at.id, reason: 'r', amountMinor: 60_000 }, 'r');
    const { settlement, toReturnMinor } = await at.account();
    expect(toReturnMinor).toBeGreaterThan(0);
    expect(settlement?.totalMinor).toBe(60_000 - first.totalMinor - second.interestMinor + toReturnMinor);
  });

  it('is refused with the figure of another day, and after the loan has changed', async () => {
    const { settlement, version } = await at.account();
    const wish = { amountMinor: settlement!.totalMinor, settles: true, version };
    at.now('2026-12-01');
    expect(kindOf(await at.loans.payNow(at.reference, wish))).toBe('figures-differ');
    await at.pay('p', 100);
    const { settlement: later } = await at.account();
    expect(kindOf(await at.loans.payNow(at.reference, { ...wish, amountMinor: later!.totalMinor }))).toBe(
      'figures-differ',
    );
  });

  it('has cost no later days either where all of it was paid ahead by a payment that says nothing of settling', async () => {
    at.now('2026-12-01');
    const cost = Math.round((first.interestMinor * 8) / 30);
    const { loan, toReturnMinor } = seen(await at.pay('p', offer.totalMinor));
    expect([loan.state, toReturnMinor]).toEqual(['settled', offer.totalMinor - 120_000 - cost]);
    expect([await at.balance('income'), await at.balance('lent')]).toEqual([-cost, 0]);
  });

  it.each([
    ['the figure of the day', true],
    ['all that is owed', false],
  ])('by %s, which the bank takes back, leaves the loan as it was', async (_, settles) => {
    at.now('2026-12-01');
    await at.pay('before', first.totalMinor);
    const { settlement, standing, loan } = await at.account();
    const amountMinor = settles ? settlement!.totalMinor : standing.owedMinor;
    await at.loans.pay(at.id, { payment: 'p', amountMinor, valueDate: '2026-12-01', reason: 'r', settles });
    expect((await at.account()).standing.standing).toBe('settled');
    const bounce = { payment: 'p', valueDate: '2026-12-01', reason: 'No money' };
    const after = seen(await at.loans.bounce(at.id, bounce));
    expect(after).toMatchObject({ standing, settlement, toReturnMinor: 0, oversentMinor: 0 });
    const owed = (of: typeof loan) => of.installments.filter(({ paidAt }) => !paidAt);
    expect(owed(after.loan)).toEqual(owed(loan));
    expect(await at.balance('income')).toBe(-first.interestMinor);
    expect(seen(await at.loans.bounce(at.id, bounce)).version).toBe(after.version);
  });

  it('needs no amendment where it is paid when the last installment is due', async () => {
    at.now(offer.installments.at(-1)!.due);
    expect(seen(await at.pay('p', offer.totalMinor)).loan).toMatchObject({ state: 'settled', amendments: [] });
  });

  it('by a payment that is not enough for the figure pays what is due first, as any other', async () => {
    const { totalMinor } = (await at.account()).settlement!;
    const incoming = { payment: 'p', amountMinor: totalMinor - 1, valueDate: day, reason: 'r', settles: true };
    const { loan } = seen(await at.loans.pay(at.id, incoming));
    expect(loan.amendments).toEqual([]);
    expect(loan.owedMinor).toBe(offer.totalMinor - totalMinor + 1);
  });
});

describe('On their own page a shopper', () => {
  it('pays by the lender’s payment service, and nothing is booked where that refuses', async () => {
    const { version } = await at.account();
    const wish = { amountMinor: REFUSED_MINOR, settles: false, version };
    expect(kindOf(await at.loans.payNow(at.reference, wish))).toBe('payment-failed');
    const paid = { ...wish, amountMinor: first.totalMinor };
    expect(seen(await at.loans.payNow(at.reference, paid)).payments).toHaveLength(1);
    // The form again.
    expect(kindOf(await at.loans.payNow(at.reference, paid))).toBe('figures-differ');
    expect((await at.account()).payments).toHaveLength(1);
  });

  it('moves the next date by two weeks at most, three times, not past the one after it, and not once it is past', async () => {
    const move = async (to: string) => at.loans.moveDate(at.reference, to, (await at.account()).version);
    expect((await at.account()).movable).toEqual({ number: 1, due: '2026-12-23', until: '2027-01-06' });
    expect(kindOf(await move('2027-01-07'))).toBe('date-not-movable');
    expect(kindOf(await move('2026-12-23'))).toBe('date-not-movable');
    const { loan } = seen(await move('2027-01-02'));
    expect(loan.installments[0]?.due).toBe('2027-01-02');
    expect(loan.owedMinor).toBe(offer.totalMinor);
    await move('2027-01-12');
    expect((await at.account()).movable?.until).toBe('2027-01-22');
    await move('2027-01-13');
    expect((await at.account()).movable).toBeNull();
    const other = await lend();
    other.now('2026-12-24');
    expect((await other.account()).movable).toBeNull();
    expect(at.events).toEqual([]);
  });

  it('asks for help until the lender answers, by word or by more time', async () => {
    expect(seen(await at.loans.askForHelp(at.reference, 'talk')).wish).toBe('talk');
    expect(await at.loans.helpAsked()).toHaveLength(1);
    expect(seen(await at.loans.answerHelp(at.id, 'We called')).wish).toBeNull();
    expect(kindOf(await at.loans.answerHelp(at.id, 'We called'))).toBe('not-open');
    await at.loans.askForHelp(at.reference, 'more-time');
    const time = { from: '2027-03-23', reason: 'Lost the job' };
    const given = seen(await at.loans.giveTime(at.id, time, 'k'));
    expect(given).toMatchObject({ wish: null, standing: { standing: 'paused', owedMinor: offer.totalMinor } });
    expect(given.loan.installments.map(({ due }) => due).slice(0, 2)).toEqual(['2027-03-23', '2027-04-23']);
    expect(seen(await at.loans.giveTime(at.id, time, 'k'))).toEqual(given);
    at.now('2027-03-23');
    expect((await at.account()).standing.standing).toBe('repaying');
  });
});

describe('More time', () => {
  it('in smaller installments splits what is owed to the minor unit', async () => {
    at.now('2027-01-10');
    const time = { from: '2027-02-01', count: 12, reason: 'r' };
    const { loan, standing } = seen(await at.loans.giveTime(at.id, time, 'k'));
    expect(loan.installments).toHaveLength(12);
    expect(loan.installments.reduce((sum, row) => sum + row.totalMinor, 0)).toBe(offer.totalMinor);
    expect(standing.daysPastDue).toBe(0);
  });

  it.each([
    ['yesterday', '2026-11-22'],
    ['in a year', '2027-11-23'],
  ])('does not begin %s', async (_, from) => {
    expect(kindOf(await at.loans.giveTime(at.id, { from, reason: 'r' }, 'k'))).toBe('date-not-movable');
  });
});

describe('A loan that is written off', () => {
  it('is a loss of the reserve alone, the tier that lent it is whole again, and what is paid later comes back to the reserve', async () => {
    at.now('2027-06-01');
    const { standing } = seen(await at.loans.writeOff(at.id, 'Nobody can be reached'));
    expect(standing).toMatchObject({ standing: 'written-off', bucket: '90+' });
    expect([await at.balance('loss'), await at.balance('reserve')]).toEqual([120_000, -120_000]);
    expect([await at.balance('lent'), await at.balance('available')]).toEqual([0, 0]);
    await at.pay('late', first.totalMinor);
    expect(await at.balance('loss')).toBe(120_000 - first.principalMinor);
    expect(seen(await at.loans.writeOff(at.id, 'again')).version).toBe(2);
  });

  it('is not, where the reserve could not bear it', async () => {
    const poor = await lend('shopping', 119_999);
    expect(kindOf(await poor.loans.writeOff(poor.id, 'r'))).toBe('no-funds');
  });

  it('takes no bounced payment back that the reserve could not bear, until it can', async () => {
    const bounce = { payment: 'p', valueDate: day, reason: 'No money' };
    for (const [reserve, kind, loss] of [
      [119_999, 'no-funds', 120_000 - first.principalMinor],
      [120_000, 'done', 120_000],
    ] as const) {
      const poor = await lend('shopping', reserve);
      await poor.pay('p', first.totalMinor);
      await poor.loans.writeOff(poor.id, 'r');
      expect(kindOf(await poor.loans.bounce(poor.id, bounce))).toBe(kind);
      expect(await poor.balance('loss')).toBe(loss);
    }
  });
});

describe('A loan that waits for the delivery', () => {
  beforeEach(async () => {
    at = await lend('car');
  });
  const deliver = (over: object = {}) =>
    at.loans.disburse(at.context, { agreementId: at.id, reason: 'Handed over', ...over }, 'deliver');

  it('owes the merchant its price, is never in arrears, and cannot be settled', async () => {
    expect([await at.balance('merchant'), await at.balance('cash')]).toEqual([-120_000, 120_000]);
    at.now('2027-02-01');
    expect(await at.account()).toMatchObject({
      loan: { state: 'committed' },
      standing: { standing: 'committed', daysPastDue: 0 },
      settlement: null,
      movable: null,
    });
  });

  it('is paid out once on the merchant’s word, and its dates count from the delivery, signed and told', async () => {
    at.now('2027-02-01');
    const delivered = await deliver({ deliveredOn: '2027-01-31' });
    if ('refusal' in delivered) throw new Error(delivered.refusal.message);
    const { loan } = delivered;
    expect(loan.installments.map(({ due }) => due).slice(0, 3)).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
    expect(loan).toMatchObject({ state: 'active', disbursedOn: '2027-01-31', owedMinor: offer.totalMinor });
    expect(loan.amendments).toMatchObject([{ kind: 'delivery', reason: 'Handed over' }]);
    expect(at.events).toMatchObject([{ type: 'disbursement', disbursedOn: '2027-01-31', agreementId: at.id }]);
    expect([await at.balance('merchant'), await at.balance('cash')]).toEqual([0, 0]);
    expect(await deliver({ deliveredOn: '2027-01-31' })).toEqual(delivered);
    expect(await at.loans.disburse(at.context, { agreementId: at.id, reason: 'x' }, 'other')).toEqual(delivered);
    expect(at.events).toHaveLength(1);
  });

  it('is settled for its price on the day of the delivery', async () => {
    at.now('2027-02-01');
    await deliver();
    expect((await at.account()).settlement?.totalMinor).toBe(120_000);
  });

  it('is not delivered before it was agreed, nor tomorrow, nor after it was voided', async () => {
    expect(kindOf(await deliver({ deliveredOn: '2026-11-22' }))).toBe('unknown-day');
    expect(kindOf(await deliver({ deliveredOn: '2026-11-24' }))).toBe('unknown-day');
    await at.loans.void(at.context, { agreementId: at.id, reason: 'r' }, 'v');
    expect([await at.balance('merchant'), await at.balance('cash'), await at.balance('lent')]).toEqual([0, 0, 0]);
    expect(kindOf(await deliver())).toBe('loan-ended');
  });

  it('is undone after half a year without a delivery, and the merchant is told', async () => {
    at.now('2027-05-21');
    await at.loans.lapseUndelivered();
    expect((await at.account()).loan.state).toBe('committed');
    at.now('2027-05-23');
    await at.loans.lapseUndelivered();
    expect((await at.account()).loan.state).toBe('voided');
    expect(at.events).toMatchObject([{ type: 'void', agreementId: at.id }]);
  });
});

describe('What the merchant pays for an interest-free plan', () => {
  const plan = { planId: '3-interest-free' };
  const free = {
    ...sheet,
    plans: sheet.plans.map(each =>
      each.method === 'interest-free' ? { ...each, subsidy: { lenderAnnualRate: '0.06' } } : each,
    ),
  };
  const { subsidyMinor } = priceChoice(purchase, free, day, plan) as Offer;

  it('is kept back from its payout, at once or at the delivery', async () => {
    expect(subsidyMinor).toBeGreaterThan(0);
    const now = await lend('shopping', 1e9, free, plan);
    expect([await now.balance('income'), await now.balance('cash')]).toEqual([-subsidyMinor, subsidyMinor]);
    const later = await lend('car', 1e9, free, plan);
    expect([await later.balance('income'), await later.balance('merchant')]).toEqual([0, -120_000]);
    await later.loans.disburse(later.context, { agreementId: later.id, reason: 'r' }, 'd');
    expect([await later.balance('income'), await later.balance('merchant')]).toEqual([-subsidyMinor, 0]);
  });
});

it.each([
  [0, 'current'],
  [1, '1-29'],
  [29, '1-29'],
  [30, '30-59'],
  [60, '60-89'],
  [89, '60-89'],
  [90, '90+'],
] as const)('%i days past due are in the bucket %s', (days, bucket) => expect(bucketOf(days)).toBe(bucket));
