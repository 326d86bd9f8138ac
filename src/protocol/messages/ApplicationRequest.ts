import * as z from 'zod/mini';
import { choiceSchema } from './Choice.js';
import { civilDay } from './formats.js';
import { purchaseSchema } from './Purchase.js';

export const applicationRequestSchema = z.object({
  purchase: purchaseSchema,
  choice: choiceSchema,
  /** The term sheet that priced the offers the shopper saw. */
  termsId: z.string(),
  /** First day of the plan, "YYYY-MM-DD". */
  day: civilDay,
  /** Short-lived token from the merchant's server; says who the shopper is to the lender alone. */
  applicant: z.optional(z.string()),
  /** BCP 47, for texts that the lender sends to the shopper. */
  locale: z.string(),
});

export type ApplicationRequest = z.infer<typeof applicationRequestSchema>;
