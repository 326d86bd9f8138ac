import * as z from 'zod/mini';
import { minorUnits } from './Purchase.js';

export const agreementInstallmentSchema = z.object({
  due: z.string(),
  principalMinor: minorUnits,
  interestMinor: minorUnits,
  feeMinor: minorUnits,
  totalMinor: minorUnits,
});

/** The committed loan as the lender states it. `signature` where the lender signs (a compact JWS). */
export const agreementSchema = z.object({
  id: z.string(),
  /** The application that it came from. */
  reference: z.string(),
  lender: z.string(),
  /** At which merchant it was made, under which law, and from which term sheet. A merchant takes no agreement of another one. */
  merchant: z.optional(z.string()),
  jurisdiction: z.optional(z.string()),
  termsId: z.optional(z.string()),
  planId: z.string(),
  currency: z.string(),
  amountMinor: minorUnits,
  downPaymentMinor: minorUnits,
  financedMinor: minorUnits,
  financeChargeMinor: minorUnits,
  totalMinor: minorUnits,
  /** Percent, as displayed to the shopper. */
  apr: z.string(),
  installments: z.array(agreementInstallmentSchema),
  /** ISO 8601 instant. */
  committedAt: z.string(),
  order: z.optional(z.string()),
  signature: z.optional(z.string()),
});

export type Agreement = z.infer<typeof agreementSchema>;
