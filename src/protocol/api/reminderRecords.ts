import * as z from 'zod/mini';
import { civilDay, instant } from '../messages/formats.js';
import { schemaOf } from '../messages/schemaOf.js';
import { callbackFailures } from './callbackRecords.js';

/** When a shopper is reminded of an installment, by days from the day on which it is due. The earliest first. */
export const reminderSteps = ['T-7', 'T-3', 'T-1', 'T0', 'T+1', 'T+3', 'T+7', 'T+15', 'T+30'] as const;
export type ReminderStep = (typeof reminderSteps)[number];

/** `sending`: a process sends it now. `failed`: the lender has given up, or nobody knows whether it was sent. */
export const reminderStates = ['planned', 'sending', 'sent', 'skipped', 'failed'] as const;
export type ReminderState = (typeof reminderStates)[number];

/** Why a reminder is not sent. The first reasons concern the loan, the next ones the installment and the day, the last ones the person. */
export const skipReasons = [
  'ended',
  'written-off',
  'not-delivered',
  'help-asked',
  'paid',
  'date-moved',
  'just-agreed',
  'other-pace',
  'missed',
  'same-day',
  'no-decent-hour',
  'no-address',
  'erased',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Why an attempt failed. `outcome-unknown`: it may have been sent, so it is not sent again. */
export const reminderFailures = [...callbackFailures, 'outcome-unknown'] as const;
export type ReminderFailure = (typeof reminderFailures)[number];

/** The ways on which reminders are sent. `log`: only the log says that one is due. */
export const reminderChannels = ['log', 'webhook', 'smtp'] as const;
export type ReminderChannel = (typeof reminderChannels)[number];

/** A reminder as the lender's operator sees it. */
export const reminderRecordSchema = z.object({
  id: z.string(),
  agreementId: z.string(),
  number: z.int(),
  due: schemaOf(civilDay),
  step: z.enum(reminderSteps),
  state: z.enum(reminderStates),
  /** When it is looked at next. Null where it is settled. */
  dueAt: z.nullable(schemaOf(instant)),
  settledAt: z.nullable(schemaOf(instant)),
  attempts: z.int(),
  channel: z.nullable(z.enum(reminderChannels)),
  /** Why it was not sent, or why the last attempt failed. */
  reason: z.nullable(z.enum([...skipReasons, ...reminderFailures])),
});
export type ReminderRecord = z.infer<typeof reminderRecordSchema>;

/** `next` asks for those that follow; null: there are no more. */
export const reminderListSchema = z.object({
  reminders: z.array(reminderRecordSchema),
  next: z.nullable(z.string()),
});
export type ReminderList = z.infer<typeof reminderListSchema>;
