import * as z from 'zod/mini';
import { agreementInstallmentSchema } from './Agreement.js';
import { choiceSchema } from './Choice.js';
import { civilDay } from './formats.js';
import { minorUnits, purchaseSchema } from './Purchase.js';

/** Exactly what the shopper reviewed. The lender prices again and refuses what differs by one minor unit. */
export const commitRequestSchema = z.object({
  reference: z.string(),
  purchase: purchaseSchema,
  choice: choiceSchema,
  day: civilDay,
  reviewed: z.object({
    financedMinor: minorUnits,
    financeChargeMinor: minorUnits,
    totalMinor: minorUnits,
    apr: z.string(),
    installments: z.array(agreementInstallmentSchema),
  }),
});

export type CommitRequest = z.infer<typeof commitRequestSchema>;
