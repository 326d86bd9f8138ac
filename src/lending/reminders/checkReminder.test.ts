import { describe, expect, it } from 'vitest';
import type { Amendment } from '../../protocol/messages/Amendment.js';
import { someApplication, someCommitment } from '../applications/testing/someApplication.js';
import type { LoanEvent, Payment } from '../loans/LoanEvent.js';
import type { LoanRecord } from '../loans/LoanRecord.js';
import { agreedInstallments } from '../loans/lifeOf.js';
import { type Circumstances, checkReminder } from './checkReminder.js';
import { paces } from './paces.js';
import type { Reminder } from './Reminder.js';
import { reminderSteps, stepDays } from './reminderSteps.js';
import { dueReminder, reminderKey } from './testing/dueReminder.js';

const commitment = someCommitment('a');
/** Three installments of CNY 400, due on 23 December, 23 January and 23 February. */
const loan: LoanRecord = { application: { ...someApplication('a'), commitment }, amendments: [], events: [] };
const about: Circumstances = { zones: ['Asia/Shanghai'], pace: 'early', lastAt: null };
/** An instant by the clock in Shanghai. */
const at = (day: string, time = '10:00') => Date.parse(`${day}T${time}:00+08:00`);
const happened = { at: at('2026-12-20'), valueDate: '2026-12-20', version: 0, reason: 'x' };
const lived = (...events: Partial<LoanEvent>[]): LoanRecord => ({
  ...loan,
  events: events.map(each => ({ ...happened, ...each }) as LoanEvent),
});
const payment = (amountMinor: number, over: Partial<Payment> = {}) =>
  ({ kind: 'payment', payment: 'p', amountMinor, installment: null, ...over }) as const;
const amendedBy = (over: Partial<Amendment>, record = loan): LoanRecord => ({
  ...record,
  amendments: [
    ...record.amendments,
    {
      kind: 'due-dates',
      amountMinor: 120_000,
      financeChargeMinor: 0,
      returnMinor: 0,
      amendedAt: '2026-12-18T02:00:00.000Z',
      installments: agreedInstallments(commitment.agreement),
      ...over,
    } as Amendment,
  ],
});
const first = (step: Reminder['step'], due = '2026-12-23'): Reminder => ({ number: 1, due, step });
const check = (record: LoanRecord, step: Reminder['step'], now: number, over: Partial<Circumstances> = {}) =>
  checkReminder(record, first(step), { ...about, ...over }, now);
const skipped = (reason: string) => ({ kind: 'skip', reason });

/** Asks every hour and remembers what was sent, as a lender does that is never down. */
function allSent(record: LoanRecord, until: string, over: Partial<Circumstances> = {}, from = '2026-11-23') {
  const known = new Set<string>();
  const sent: string[] = [];
  let lastAt: number | null = null;
  for (let now = at(from, '00:30'); now < at(until, '00:00'); now += 3_600_000) {
    const facts = dueReminder(record, { ...about, lastAt, ...over }, now, each => known.has(reminderKey(each)));
    if (!facts) continue;
    known.add(reminderKey(facts));
    lastAt = now;
    sent.push(`${new Date(now + 8 * 3_600_000).toISOString().slice(5, 16)} ${facts.number} ${facts.step}`);
  }
  return sent;
}

describe('The reminders of an installment', () => {
  it('come once each, in the morning of their days', () => {
    const last = allSent(lived(payment(80_000)), '2027-04-20', {}, '2027-02-01');
    expect(last).toHaveLength(reminderSteps.length);
    expect(last[0]).toBe('02-16T09:30 3 T-7');
    expect(last.map(text => text.split(' ')[2])).toEqual(reminderSteps);
    const days = last.map(text => Date.parse(`2027-${text.slice(0, 5)}`));
    expect(days.map(day => Math.round((day - Date.parse('2027-02-23')) / 86_400_000))).toEqual(
      reminderSteps.map(step => stepDays[step]),
    );
  });

  it('are fewer for who always pays in time', () => {
    expect(paces.map(pace => allSent(loan, '2026-12-24', { pace }).length)).toEqual([2, 3, 4]);
    expect(check(loan, 'T-1', at('2026-12-22'), { pace: 'few' })).toEqual(skipped('other-pace'));
  });

  it('are one a day for a loan, about the oldest installment, with everything that is due', () => {
    const sent = allSent(loan, '2027-01-24');
    const days = sent.map(text => text.slice(0, 5));
    expect(new Set(days).size).toBe(days.length);
    expect(sent.filter(text => text.startsWith('01-22'))).toEqual(['01-22T09:30 1 T+30']);
    expect(check(loan, 'T+30', at('2027-01-23'))).toMatchObject({
      kind: 'send',
      facts: { amountMinor: 40_000, dueMinor: 80_000, dueCount: 2 },
    });
    expect(check(loan, 'T0', at('2026-12-23', '15:00'), { lastAt: at('2026-12-23', '09:00') })).toEqual(
      skipped('same-day'),
    );
  });

  it('are not sent in a heap after a time in which the lender was down: only the latest is', () => {
    const back = allSent(loan, '2026-12-28', {}, '2026-12-25');
    expect(back).toEqual(['12-25T09:30 1 T+1', '12-26T09:30 1 T+3']);
    expect(check(loan, 'T-1', at('2026-12-25'))).toEqual(skipped('missed'));
    expect(dueReminder(loan, about, at('2027-06-01'), () => false)).toBeNull();
  });

  it('wait for a decent hour of the same step', () => {
    expect(check(loan, 'T-3', at('2026-12-20', '08:59'))).toEqual({ kind: 'wait', until: at('2026-12-20', '09:00') });
    expect(check(loan, 'T-3', at('2026-12-20', '20:00'))).toEqual({ kind: 'wait', until: at('2026-12-21', '09:00') });
    expect(check(loan, 'T-3', at('2026-12-20', '19:59'))).toMatchObject({ kind: 'send' });
    expect(check(loan, 'T0', at('2026-12-23', '20:00'))).toEqual(skipped('missed'));
    expect(check(loan, 'T0', at('2026-12-23'), { zones: [] })).toEqual(skipped('no-decent-hour'));
  });

  it('stop with a payment; after a payment of a part they name what is left', () => {
    expect(check(lived(payment(40_000)), 'T-1', at('2026-12-22'))).toEqual(skipped('paid'));
    expect(check(lived(payment(15_000)), 'T-1', at('2026-12-22'))).toMatchObject({
      kind: 'send',
      facts: { amountMinor: 25_000 },
    });
    const bounced = lived(payment(40_000), { kind: 'bounced', payment: 'p', valueDate: '2026-12-21' });
    expect(check(bounced, 'T-1', at('2026-12-22'))).toMatchObject({ kind: 'send', facts: { amountMinor: 40_000 } });
  });

  it.each([
    ['the shopper asks for help or disputes the loan', lived({ kind: 'help-asked', wish: 'talk' }), 'help-asked'],
    ['the loan is written off', lived({ kind: 'written-off' }), 'written-off'],
    ['the shopper withdraws', amendedBy({ kind: 'withdrawal' }), 'ended'],
    ['the agreement is undone', amendedBy({ kind: 'void', installments: [] }), 'ended'],
    [
      'the goods are not delivered yet',
      { ...loan, application: { ...loan.application, commitment: { ...commitment, onDelivery: true as const } } },
      'not-delivered',
    ],
  ])('stop where %s', (_, record, reason) => {
    expect(check(record, 'T-1', at('2026-12-22'))).toEqual(skipped(reason));
    expect(dueReminder(record, about, at('2026-12-22'), () => false)).toBeNull();
  });

  it('go on once the lender has answered who asked for help', () => {
    const answered = lived({ kind: 'help-asked', wish: 'talk' }, { kind: 'help-answered' });
    expect(check(answered, 'T-1', at('2026-12-22'))).toMatchObject({ kind: 'send' });
  });

  it('begin anew for a date that was moved, but not on the day of the move', () => {
    const rows = agreedInstallments(commitment.agreement).map(row =>
      row.number === 1 ? { ...row, due: '2026-12-25' } : row,
    );
    const moved = amendedBy({ installments: rows, amendedAt: new Date(at('2026-12-22', '12:00')).toISOString() });
    expect(check(moved, 'T-1', at('2026-12-22'))).toEqual(skipped('date-moved'));
    expect(checkReminder(moved, first('T-3', '2026-12-25'), about, at('2026-12-22', '13:00'))).toEqual(
      skipped('just-agreed'),
    );
    expect(checkReminder(moved, first('T-1', '2026-12-25'), about, at('2026-12-24'))).toMatchObject({ kind: 'send' });
    // A refund in between changes the amount, and makes no news of the date.
    const refunded = amendedBy({ kind: 'refund', amountMinor: 100_000, amendedAt: '2026-12-22T02:00:00.000Z' });
    expect(check(refunded, 'T-1', at('2026-12-22'))).toMatchObject({ kind: 'send' });
  });
});
