import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addUnits } from '../../pricing/calendar/addUnits.js';
import { runs } from '../../testing/runSize.js';
import type { BooksTransaction } from '../applications/Books.js';
import { memoryBooks } from '../applications/memory/memoryBooks.js';
import { testDependencies } from '../applications/testing/testDependencies.js';
import { accounts } from '../funds/accounts.js';
import { afterRefund } from './afterRefund.js';
import { amended } from './amend.js';
import { enterEvent } from './enterPayment.js';
import type { Payment } from './LoanEvent.js';
import { chargeLeft, endOf, type LoanRecord, priceLeft, sumOf, unpaidInstallments } from './LoanRecord.js';
import { agreedInstallments, lifeOf } from './lifeOf.js';
import type { RecordOutcome } from './lockLoan.js';
import { moneyOf, transfersBetween } from './moneyOf.js';
import { bouncePayment, noteReturn, takePayment, writeOff } from './payments.js';
import { repriced } from './repriced.js';
import { withDateMoved, withDelivery, withMoreTime } from './reschedule.js';
import { settlementOf } from './settlementOf.js';
import { LOAN_DAY, randomLoans } from './testing/randomLoans.js';

const share = fc.double({ min: 0, max: 1.2, noNaN: true });
const steps = fc.array(
  fc.record({
    daysLater: fc.nat(40),
    does: fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('pay' as const), share, daysAgo: fc.nat(20) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('pay-next' as const), place: fc.nat(40) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('bounce' as const), place: fc.nat(10) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('return' as const), share }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('refund' as const), share }) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('move' as const), days: fc.integer({ min: 1, max: 14 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('more-time' as const),
          days: fc.nat(90),
          count: fc.option(fc.integer({ min: 1, max: 24 }), { nil: undefined }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('deliver' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('write-off' as const) }) },
    ),
  }),
  { minLength: 4, maxLength: 14, size: 'max' },
);
type Step = typeof steps extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** A lender whose books are the record that is handed from step to step. */
function lender(start: string) {
  const dependencies = testDependencies(memoryBooks({ funds: () => null }));
  dependencies.clock.now = Date.parse(`${start}T10:00:00Z`);
  const transaction = {
    enter: async () => {},
    publish: async () => {},
    paymentLoan: async () => null,
    paymentIntent: async () => null,
    reserveLeft: async () => Number.MAX_SAFE_INTEGER,
  } as unknown as BooksTransaction;
  return { dependencies, transaction };
}

async function after(
  { dependencies, transaction }: ReturnType<typeof lender>,
  record: LoanRecord,
  { does, daysLater }: Step,
  nth: number,
): Promise<LoanRecord> {
  dependencies.clock.now += daysLater * 86_400_000;
  const now = dependencies.clock.now;
  const today = new Date(now).toISOString().slice(0, 10);
  const reason = 'r';
  const done = (outcome: RecordOutcome) => ('record' in outcome ? outcome.record : record);
  const change = async (
    kind: 'refund' | 'due-dates' | 'hardship' | 'delivery',
    to: Parameters<typeof amended>[4] | null,
  ) => (to && !endOf(record) ? amended(dependencies, transaction, record, { kind, reason }, to) : record);
  const owed = sumOf(unpaidInstallments(record), 'totalMinor');
  const payment = { payment: `p${nth}`, valueDate: today, reason };
  switch (does.kind) {
    case 'pay': {
      const amountMinor = Math.ceil(Math.max(1, owed) * does.share);
      const valueDate = addUnits(today, 'day', -does.daysAgo);
      return amountMinor
        ? done(await takePayment(dependencies, transaction, record, { ...payment, amountMinor, valueDate }))
        : record;
    }
    case 'pay-next': {
      const unpaid = unpaidInstallments(record);
      const row = unpaid[does.place % Math.max(1, unpaid.length)];
      if (!row) return record;
      const { number: installment, totalMinor: amountMinor } = row;
      return done(await takePayment(dependencies, transaction, record, { ...payment, amountMinor, installment }));
    }
    case 'bounce': {
      const paid = record.events.filter(event => event.kind === 'payment');
      const of = paid[does.place % Math.max(1, paid.length)];
      if (!of) return record;
      return done(await bouncePayment(dependencies, transaction, record, { ...payment, payment: of.payment }));
    }
    case 'return': {
      const amountMinor = Math.ceil(lifeOf(record).toReturnMinor * does.share);
      return amountMinor
        ? done(await noteReturn(dependencies, transaction, record, { ...payment, amountMinor }))
        : record;
    }
    case 'refund': {
      const left = Math.floor(priceLeft(record) * (1 - Math.min(1, does.share)));
      return left < priceLeft(record) ? change('refund', afterRefund(record, repriced(record, left))) : record;
    }
    case 'move': {
      const next = unpaidInstallments(record)[0];
      return change('due-dates', next ? withDateMoved(record, addUnits(next.due, 'day', does.days), now) : null);
    }
    case 'more-time': {
      const { days, count } = does;
      return change(
        'hardship',
        withMoreTime(record, { from: addUnits(today, 'day', days), ...(count && { count }) }, now),
      );
    }
    case 'settle': {
      const figure = settlementOf(record, today);
      if (!figure?.totalMinor) return record;
      expect(figure.totalMinor).toBeLessThanOrEqual(owed);
      const incoming = { ...payment, amountMinor: figure.totalMinor, settles: true };
      const settled = done(await takePayment(dependencies, transaction, record, incoming));
      expect(unpaidInstallments(settled)).toEqual([]);
      return settled;
    }
    case 'deliver': {
      if (lifeOf(record).disbursedOn !== null || endOf(record)) return record;
      const paid = await enterEvent(dependencies, transaction, record, { kind: 'disbursed', reason });
      const moved = withDelivery(paid, today);
      return moved ? amended(dependencies, transaction, paid, { kind: 'delivery', reason }, moved) : paid;
    }
    case 'write-off':
      return done(await writeOff(dependencies, transaction, record, reason));
  }
}

function expectSound(record: LoanRecord): void {
  const life = lifeOf(record);
  const { agreement } = record.application.commitment;
  const owed = unpaidInstallments(record);
  for (const { stated, paid, unpaid } of [...life.before, ...life.rows])
    for (const part of ['principalMinor', 'interestMinor', 'feeMinor'] as const) {
      expect(unpaid[part]).toBeGreaterThanOrEqual(0);
      expect(paid[part] + unpaid[part]).toBe(stated[part]);
    }
  for (const each of owed) expect(each.principalMinor + each.interestMinor + each.feeMinor).toBe(each.totalMinor);
  expect(life.netPaidMinor).toBeGreaterThanOrEqual(0);
  expect(Math.min(life.creditMinor, life.toReturnMinor, life.receivedMinor)).toBeGreaterThanOrEqual(0);
  // What was paid and is owed is what was agreed, after everything that was amended.
  const owedMinor = sumOf(owed, 'totalMinor');
  expect(life.netPaidMinor + owedMinor - life.creditMinor).toBe(priceLeft(record) + chargeLeft(record));

  const money = moneyOf(record);
  expect(accounts.reduce((sum, account) => sum + money[account], 0)).toBe(0);
  expect(money.lent + money.available).toBe(0);
  expect(money.loss + money.reserve).toBe(0);
  const paidInShop = agreement.totalMinor - sumOf(agreedInstallments(agreement), 'totalMinor');
  const { subsidyMinor = 0 } = record.application.commitment;
  const disbursed = life.disbursedOn === null ? 0 : agreement.amountMinor - paidInShop - subsidyMinor;
  // The money that is there is what came in and went out.
  expect(money.cash + money.available + money.reserve).toBe(life.receivedMinor - life.sentMinor - disbursed);
}

it('after whatever happens to a loan its sums hold: paid and owed is what was agreed and amended, and every account follows from what moved', async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(randomLoans, fc.boolean(), fc.nat(99), steps, async (loan, onDelivery, subsidyMinor, happens) => {
      fc.pre(loan !== null && loan.application.commitment.agreement.totalMinor < 2 ** 45);
      const first = loan as LoanRecord;
      const { application } = first;
      const commitment = { ...application.commitment, ...(onDelivery && { onDelivery: true as const }), subsidyMinor };
      let record: LoanRecord = { ...first, application: { ...application, commitment } };
      const at = lender(LOAN_DAY);
      for (const [nth, step] of happens.entries()) {
        const before = moneyOf(record);
        const next = await after(at, record, step, nth);
        if (next !== record) reached.add(step.does.kind);
        record = next;
        expectSound(record);
        const balances = { ...before };
        for (const { debit, credit, amountMinor } of transfersBetween(before, moneyOf(record))) {
          expect(amountMinor).toBeGreaterThan(0);
          balances[debit] += amountMinor;
          balances[credit] -= amountMinor;
        }
        expect(balances).toEqual(moneyOf(record));
        expect(lifeOf(structuredClone(record))).toEqual(lifeOf(record));
      }
    }),
    runs(150),
  );
  // Histories that never reach these steps would prove nothing.
  expect(reached.size).toBe(10);
}, 600_000);

it('payments come to the same in whatever order they arrive, and the day of their value decides when an installment was paid', () => {
  const payments = fc.uniqueArray(
    fc.record({ payment: fc.string({ minLength: 4, maxLength: 6 }), share, daysLater: fc.nat(100) }),
    { selector: ({ payment }) => payment, minLength: 2, maxLength: 6 },
  );
  fc.assert(
    fc.property(
      randomLoans,
      payments.chain(paid => fc.tuple(fc.constant(paid), fc.shuffledSubarray(paid, { minLength: paid.length }))),
      (loan, [paid, shuffled]) => {
        fc.pre(loan !== null && loan.application.commitment.agreement.totalMinor < 2 ** 45);
        const record = loan as LoanRecord;
        const { totalMinor } = record.application.commitment.agreement;
        const inOrder = (list: typeof paid): LoanRecord => ({
          ...record,
          events: list.map(
            ({ payment, share: part, daysLater }, nth): Payment => ({
              kind: 'payment',
              payment,
              amountMinor: Math.ceil((totalMinor * part) / 3) + 1,
              valueDate: addUnits(LOAN_DAY, 'day', daysLater),
              at: Date.parse('2027-01-01T00:00:00Z') + nth,
              version: 0,
              reason: 'r',
              installment: null,
            }),
          ),
        });
        const [one, other] = [lifeOf(inOrder(paid)), lifeOf(inOrder(shuffled))];
        expect(one.rows).toEqual(other.rows);
        expect(one.creditMinor).toBe(other.creditMinor);
      },
    ),
    runs(200),
  );
}, 600_000);
