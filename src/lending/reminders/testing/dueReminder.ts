import { daysBetween } from '../../../pricing/calendar/daysBetween.js';
import type { LoanRecord } from '../../loans/LoanRecord.js';
import { type Circumstances, checkReminder, type ReminderFacts } from '../checkReminder.js';
import { dayIn, isDecent } from '../decentHours.js';
import { openInstallments, type Reminder } from '../Reminder.js';
import { stepAt } from '../reminderSteps.js';

/**
 * The one reminder of a loan that is due at an instant, the oldest installment first; null: none is. Of steps that were missed only the latest one
 * is due. A lender plans them in its database instead, and asks `checkReminder` of each.
 *
 * @param isKnown whether a reminder was sent or skipped before
 */
export function dueReminder(
  record: LoanRecord,
  about: Circumstances,
  now: number,
  isKnown: (reminder: Reminder) => boolean,
): ReminderFacts | null {
  if (!isDecent(now, about.zones)) return null;
  for (const reminder of nextReminders(record, about.zones, now)) {
    if (isKnown(reminder)) continue;
    const checked = checkReminder(record, reminder, about, now);
    if (checked.kind === 'send') return checked.facts;
  }
  return null;
}

/** The reminder that each open installment has next, whether or not it may be sent by then. */
function nextReminders(record: LoanRecord, zones: readonly string[], now: number): readonly Reminder[] {
  if (!zones.length) return [];
  const today = dayIn(now, zones);
  return openInstallments(record).flatMap(({ number, due }) => {
    const step = stepAt(daysBetween(due, today));
    return step ? [{ number, due, step }] : [];
  });
}

export const reminderKey = ({ number, due, step }: Reminder): string => `${number} ${due} ${step}`;
