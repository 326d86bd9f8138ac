import * as z from 'zod/mini';
import { termSheetShape } from '../../pricing/offers/TermSheet.js';
import { MOST_INSTALLMENTS } from '../../pricing/offers/termWords.js';
import { minorUnits, shortText } from '../messages/formats.js';
import { schemaOf } from '../messages/schemaOf.js';
import { lenderIdentitySchema } from '../messages/schemas.js';

/** The sheet, and who lends by it, so that a page needs no second request to name the lender. */
export const termsAnswerSchema = z.strictObject({
  ...Object.fromEntries(Object.entries(termSheetShape.fields).map(([name, shape]) => [name, schemaOf(shape)])),
  lender: z.optional(lenderIdentitySchema),
});

/** Which installment was paid; 1 is the first. */
export const repaymentSchema = z.object({ installment: z.int().check(z.minimum(1), z.maximum(MOST_INSTALLMENTS)) });

/** Why an agreement is voided or withdrawn from. It is signed and shown to the shopper: nothing personal. */
export const amendRequestSchema = z.object({ reason: schemaOf(shortText) });

/** How much of the price is refunded, more than 0 and at most what is left of it. */
export const refundRequestSchema = z.object({
  amountMinor: schemaOf(minorUnits).check(z.positive()),
  reason: schemaOf(shortText),
});

export const healthSchema = z.object({ status: z.literal('alive'), version: z.string() });

export const unreadyReasons = ['shutting-down', 'database-away', 'migrations-pending'] as const;
export type UnreadyReason = (typeof unreadyReasons)[number];

export const readinessSchema = z.object({ ready: z.boolean(), reasons: z.array(z.enum(unreadyReasons)) });

const keySchema = z.object({
  kty: z.string(),
  kid: z.string(),
  alg: z.string(),
  /** `sig`: verifies agreements. `enc`: encrypts what only the lender may read of an applicant. */
  use: z.enum(['sig', 'enc']),
  crv: z.optional(z.string()),
  x: z.optional(z.string()),
  y: z.optional(z.string()),
});

export const jwksSchema = z.object({ keys: z.array(keySchema) });
