import { type ReminderStep, reminderSteps } from '../../protocol/api/reminderRecords.js';

export { type ReminderStep, reminderSteps };

/** Days after the due day; before it they are negative. */
export const stepDays: Readonly<Record<ReminderStep, number>> = {
  'T-7': -7,
  'T-3': -3,
  'T-1': -1,
  T0: 0,
  'T+1': 1,
  'T+3': 3,
  'T+7': 7,
  'T+15': 15,
  'T+30': 30,
};

/** For so many days the last step may still be sent where the lender was down. Each other one may until the next step's day. */
const LAST_STEP_DAYS = 7;

/** On how many days, its own included, a step may be sent. */
export function openDays(step: ReminderStep): number {
  const next = reminderSteps[reminderSteps.indexOf(step) + 1];
  return next ? stepDays[next] - stepDays[step] : LAST_STEP_DAYS;
}

/** The step that may be sent a number of days after the due day: the latest one that is reached. Null: none yet, or none any more. */
export function stepAt(daysAfterDue: number): ReminderStep | null {
  const reached = reminderSteps.filter(step => stepDays[step] <= daysAfterDue).at(-1);
  return reached && daysAfterDue < stepDays[reached] + openDays(reached) ? reached : null;
}
