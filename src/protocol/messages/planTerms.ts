import * as z from 'zod/mini';
import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import { checkPlanTerms } from './checkPlanTerms.js';

/** The schema of plan terms; what makes them valid is pricing's to say. */
export const planTerms = z.unknown().check(({ value, issues }) => {
  try {
    checkPlanTerms(value);
  } catch (error) {
    issues.push({ code: 'custom', message: (error as Error).message, input: value });
  }
}) as unknown as z.ZodMiniType<PlanTerms>;
