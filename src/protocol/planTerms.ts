import * as z from 'zod/mini';
import { type PlanTerms, validateTermSheet } from '../pricing/index.js';

/** Plan terms from outside. The rules are pricing's own: they are written once, and a message names the same paths everywhere. */
export const planTerms: z.ZodMiniType<PlanTerms> = z.pipe(
  z.unknown(),
  z.transform((value, context) => {
    try {
      // Terms travel alone; currency and law do not change what makes them valid.
      return validateTermSheet({ id: 'personal', jurisdiction: 'INTL', currency: 'EUR', plans: [value] }).plans[0]!;
    } catch (error) {
      context.issues.push({ code: 'custom', message: (error as Error).message, input: value });
      return z.NEVER;
    }
  }),
) as z.ZodMiniType<PlanTerms>;
