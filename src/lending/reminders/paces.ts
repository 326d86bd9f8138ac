import type { ReminderStep } from './reminderSteps.js';

/** How often a shopper is reminded before the due day. Afterwards all are reminded alike. */
export const paces = ['few', 'usual', 'early'] as const;
export type Pace = (typeof paces)[number];

const AFTERWARDS: readonly ReminderStep[] = ['T+1', 'T+3', 'T+7', 'T+15', 'T+30'];

/** Who always pays in time hears less. Who may be late hears earlier, while there is time to move the date. */
export const stepsOf: Readonly<Record<Pace, readonly ReminderStep[]>> = {
  few: ['T-3', 'T0', ...AFTERWARDS],
  usual: ['T-3', 'T-1', 'T0', ...AFTERWARDS],
  early: ['T-7', 'T-3', 'T-1', 'T0', ...AFTERWARDS],
};
