import * as z from 'zod/mini';
import { arrearsBuckets, helpWishes, standings } from '../messages/closedLists.js';
import { civilDay, minorUnits, shortText } from '../messages/formats.js';
import { loanSchema } from '../messages/loanSchemas.js';
import { schemaOf } from '../messages/schemaOf.js';
import { reminderRecordSchema } from './reminderRecords.js';

const minor = schemaOf(minorUnits);
const day = schemaOf(civilDay);
const text = schemaOf(shortText);
const positive = schemaOf(minorUnits).check(z.positive());

/** Money that came in from the shopper. */
export const paymentSchema = z.object({
  payment: text,
  amountMinor: positive,
  valueDate: day,
  reason: text,
  /** The shopper wants to settle early. */
  settles: z.exactOptional(z.boolean()),
});

/** A payment that the bank took back. */
export const bounceSchema = z.object({ payment: text, valueDate: day, reason: text });

/** Money that the lender owes the shopper. Without `payment` the lender's payment service sends it. */
export const returnSchema = z.object({ amountMinor: positive, reason: text, payment: z.exactOptional(text) });

export const becauseSchema = z.object({ reason: text });

const MOST_INSTALLMENTS = 60;
/** More time for a shopper who cannot pay as agreed. */
export const moreTimeSchema = z.object({
  from: day,
  count: z.exactOptional(z.int().check(z.minimum(1), z.maximum(MOST_INSTALLMENTS))),
  reason: text,
});

/** The merchant's word that the goods were delivered. */
export const deliverySchema = z.object({ reason: text, deliveredOn: z.exactOptional(day) });

/** A loan as the lender's own people see it. */
export const loanAccountSchema = z.object({
  loan: loanSchema,
  standing: z.enum(standings),
  daysPastDue: z.int().check(z.minimum(0)),
  bucket: z.enum(arrearsBuckets),
  overdueMinor: minor,
  owedMinor: minor,
  /** What the lender owes the shopper and has not sent yet. */
  toReturnMinor: minor,
  /** What it has sent for payments that bounced since. */
  oversentMinor: minor,
  /** What settles it today. Null: nothing is left, or nothing is due before the delivery. */
  settlement: z.nullable(
    z.object({
      day,
      principalMinor: minor,
      chargeMinor: minor,
      givenBackMinor: minor,
      totalMinor: minor,
      returnMinor: minor,
      savedMinor: minor,
    }),
  ),
  /** What the shopper has asked for and nobody has answered. */
  wish: z.nullable(z.enum(helpWishes)),
  payments: z.array(z.object({ payment: z.string(), amountMinor: minor, valueDate: day, bounced: z.boolean() })),
});

/** The same with what the shopper was and will be reminded of. */
export const loanStorySchema = z.extend(loanAccountSchema, { reminders: z.array(reminderRecordSchema) });
export type LoanAccount = z.infer<typeof loanAccountSchema>;

export const helpListSchema = z.object({ loans: z.array(loanAccountSchema) });

// The forms of the shopper's page. Everything in them is text.
const amountField = z.string().check(z.regex(/^(0|[1-9]\d{0,15})$/));
const version = z.string().check(z.regex(/^\d{1,6}$/));
export const payFormSchema = z.object({ amountMinor: amountField, settles: z.enum(['yes', 'no']), version });
export const dateFormSchema = z.object({ to: day, version });
export const helpFormSchema = z.object({ wish: z.enum(helpWishes) });

/** What has just been done, or why it was not, for the page to say. */
export const loanPageNews = ['paid', 'settled', 'moved', 'asked', 'refused', 'changed', 'pending', 'failed'] as const;
export type LoanPageNews = (typeof loanPageNews)[number];
