import { addUnits } from '../../pricing/calendar/addUnits.js';
import { daysBetween } from '../../pricing/calendar/daysBetween.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { SkipReason } from '../../protocol/api/reminderRecords.js';
import type { LoanRecord } from '../loans/LoanRecord.js';
import { dayIn, isDecent, nextDecent } from './decentHours.js';
import { type Pace, stepsOf } from './paces.js';
import { type OpenInstallment, openInstallments, type Reminder, stopOf } from './Reminder.js';
import { stepAt, stepDays } from './reminderSteps.js';

/** What a reminder depends on besides the books of its loan. */
export interface Circumstances {
  /** It has to be a decent hour in all of them: see `zonesFor`. */
  readonly zones: readonly string[];
  readonly pace: Pace;
  /** When the shopper was last reminded of this loan, in ms since 1970. */
  readonly lastAt: number | null;
}

export type Checked =
  | { readonly kind: 'send'; readonly facts: ReminderFacts }
  /** It may be sent from then on, if nothing changes. */
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'skip'; readonly reason: SkipReason };

/** What a reminder says. */
export interface ReminderFacts extends Reminder {
  /** What is open of the installment. */
  readonly amountMinor: number;
  /** What is due by the shopper's today in all. It is more where an earlier installment is open, too. */
  readonly dueMinor: number;
  /** How many installments that is. */
  readonly dueCount: number;
}

/** Looks at the books right before a reminder is sent. At most one a day is sent about a loan. */
export function checkReminder(record: LoanRecord, reminder: Reminder, about: Circumstances, now: number): Checked {
  const skip = (reason: SkipReason): Checked => ({ kind: 'skip', reason });
  const stop = stopOf(record);
  if (stop) return skip(stop);
  const open = openInstallments(record);
  const { number, due, step } = reminder;
  const installment = open.find(each => each.number === number);
  if (!installment) return skip('paid');
  if (installment.due !== due) return skip('date-moved');
  if (!about.zones.length) return skip('no-decent-hour');
  if (isJustAgreed(installment, reminder, about)) return skip('just-agreed');
  if (!stepsOf[about.pace].includes(step)) return skip('other-pace');
  const first = firstDay(reminder);
  const today = dayIn(now, about.zones);
  if (today < first || !isDecent(now, about.zones)) return later(reminder, about, now, first);
  if (stepAt(daysBetween(due, today)) !== step) return skip('missed');
  if (about.lastAt !== null && dayIn(about.lastAt, about.zones) >= today) return skip('same-day');
  return { kind: 'send', facts: factsOf(open, installment, reminder, today) };
}

/** Nobody is reminded on the day on which they agreed to the date or moved it. */
const isJustAgreed = ({ since }: OpenInstallment, reminder: Reminder, { zones }: Circumstances): boolean =>
  firstDay(reminder) <= dayIn(since, zones);

/** The first day on which it may be sent. */
const firstDay = ({ due, step }: Reminder): IsoDate => addUnits(due, 'day', stepDays[step]);

function later({ due, step }: Reminder, { zones }: Circumstances, now: number, first: IsoDate): Checked {
  const until = nextDecent(now, first, zones);
  if (until === null) return { kind: 'skip', reason: 'no-decent-hour' };
  // By then another step may have been reached.
  return stepAt(daysBetween(due, dayIn(until, zones))) === step
    ? { kind: 'wait', until }
    : { kind: 'skip', reason: 'missed' };
}

function factsOf(
  open: readonly OpenInstallment[],
  { unpaidMinor }: OpenInstallment,
  { number, due, step }: Reminder,
  today: IsoDate,
): ReminderFacts {
  const dueByNow = open.filter(row => row.due <= today);
  return {
    number,
    due,
    step,
    amountMinor: unpaidMinor,
    dueMinor: dueByNow.reduce((sum, row) => sum + row.unpaidMinor, 0),
    dueCount: dueByNow.length,
  };
}
