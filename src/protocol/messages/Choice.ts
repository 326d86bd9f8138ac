import * as z from 'zod/mini';
import { minorUnits } from './Purchase.js';

/** A plan, perhaps with a larger down payment than its terms ask for (a lender's alternative that the shopper took). */
export const choiceSchema = z.object({
  planId: z.string(),
  downPaymentMinor: z.optional(minorUnits),
});

export type Choice = z.infer<typeof choiceSchema>;
