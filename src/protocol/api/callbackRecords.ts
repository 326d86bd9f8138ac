import * as z from 'zod/mini';
import { instant } from '../messages/formats.js';
import { callbackTypes } from '../messages/MerchantCallback.js';
import { schemaOf } from '../messages/schemaOf.js';

/** `waiting`: it is sent, or sent again, or waits for an earlier one. `dead`: the lender has given up. */
export const callbackStates = ['waiting', 'delivered', 'dead'] as const;
export type CallbackState = (typeof callbackStates)[number];

/** Why the last attempt failed. `private-address`: the merchant's name led into a network where the lender calls nobody. */
export const callbackFailures = ['unreachable', 'private-address', 'timed-out', 'redirected', 'refused'] as const;
export type CallbackFailure = (typeof callbackFailures)[number];

/** A callback as the lender's operator sees it. */
export const callbackRecordSchema = z.object({
  id: z.string(),
  merchant: z.string(),
  reference: z.string(),
  /** Counts the callbacks of one application from 1. */
  sequence: z.int(),
  type: z.enum(callbackTypes),
  at: schemaOf(instant),
  state: z.enum(callbackStates),
  attempts: z.int(),
  /** When it is sent next; null where it is settled. */
  dueAt: z.nullable(schemaOf(instant)),
  failure: z.nullable(z.enum(callbackFailures)),
  /** What the merchant's server answered last, where it answered. */
  status: z.nullable(z.int()),
});
export type CallbackRecord = z.infer<typeof callbackRecordSchema>;

/** The oldest first. `next` asks for those that follow; null: there are no more. */
export const callbackListSchema = z.object({
  callbacks: z.array(callbackRecordSchema),
  next: z.nullable(z.string()),
});
export type CallbackList = z.infer<typeof callbackListSchema>;
