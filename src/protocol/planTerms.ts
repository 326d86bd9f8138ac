import * as z from 'zod/mini';
import { type PlanTerms, validateTermSheet } from '../pricing/index.js';

/** Plan terms from outside. The rules are pricing's own: they are written once, and a message names the same paths everywhere. */
export const planTerms = z.unknown().check(({ value, issues }) => {
  try {
    // Terms travel alone; currency and law do not change what makes them valid.
    validateTermSheet({ id: 'personal', jurisdiction: 'INTL', currency: 'EUR', plans: [value] });
  } catch (error) {
    issues.push({ code: 'custom', message: (error as Error).message, input: value });
  }
}) as unknown as z.ZodMiniType<PlanTerms>;
