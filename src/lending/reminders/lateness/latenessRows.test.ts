import { describe, expect, it } from 'vitest';
import { someApplication, someCommitment } from '../../applications/testing/someApplication.js';
import type { LoanEvent } from '../../loans/LoanEvent.js';
import type { LoanRecord } from '../../loans/LoanRecord.js';
import { currentLateness } from './currentLateness.js';
import { paceOf } from './LatenessModel.js';
import { latenessRows } from './latenessRows.js';
import { paymentHistory, recordAt } from './PaymentHistory.js';

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
const happened = (kind: 'payment' | 'bounced', payment: string, valueDate: string, amountMinor = 40_000) =>
  ({
    kind,
    payment,
    at: noon(valueDate),
    valueDate,
    version: 0,
    reason: 'x',
    amountMinor,
    installment: null,
  }) as LoanEvent;
/** Three installments of CNY 400, due on 23 December, 23 January and 23 February. */
const loan = (...events: LoanEvent[]): LoanRecord => ({
  application: { ...someApplication('a'), commitment: someCommitment('a') },
  amendments: [],
  events,
});
const late = loan(
  happened('payment', '1', '2026-12-20'),
  happened('payment', '2', '2027-01-10'),
  happened('bounced', '2', '2027-01-12'),
  happened('payment', '3', '2027-01-30', 15_000),
  happened('payment', '4', '2027-02-02', 25_000),
);

describe('What the lateness model is fitted on', () => {
  it('is each installment whose day is past, with what was known a week before', () => {
    const rows = latenessRows([late], noon('2027-02-24'));
    expect(rows.map(each => each.late)).toEqual([false, true]);
    expect(rows.map(({ history }) => [history.daysLate, history.payments, history.bounces])).toEqual([
      [[], 0, 0],
      [[-3], 2, 1],
    ]);
    // A payment on the day after is in time, so the last one is not over yet.
    expect(latenessRows([late], noon('2027-02-25'))).toHaveLength(3);
  });

  it('has nothing of what came later in it', () => {
    const at = noon('2027-01-16');
    expect(paymentHistory([recordAt(late, at)], at)).toEqual(
      paymentHistory([recordAt(loan(...late.events.slice(0, 3)), at)], at),
    );
  });
});

it('A shopper is reminded as they have paid: earlier after bounces and delays, less often after a habit of paying in time', () => {
  const paceAt = (record: LoanRecord, day: string) => paceOf(currentLateness, paymentHistory([record], noon(day)));
  expect(paceAt(loan(), '2026-12-01')).toBe('usual');
  expect(paceAt(late, '2027-02-10')).toBe('early');
  const inTime = ['2026-12-20', '2027-01-23', '2027-02-24'].map((day, n) => happened('payment', `${n}`, day));
  expect(paceAt(loan(...inTime.slice(0, 2)), '2027-02-01')).toBe('usual');
  expect(paceAt(loan(...inTime), '2027-03-01')).toBe('few');
});
