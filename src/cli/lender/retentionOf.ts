import * as z from 'zod/mini';
import type { RetentionSettings } from '../../lender-server/storage/retention/sqlRetention.js';
import { type RetentionRule, type RetentionRules, retentionRules } from '../../lending/retention/retentionRules.js';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { jurisdictionCodes } from '../../pricing/offers/termWords.js';

const days = z.int().check(z.minimum(0), z.maximum(36_500));

/** `retention` of the configuration: what differs from the rules that ship. */
export const retentionSchema = z.strictObject({
  refusalDays: z._default(z.int().check(z.minimum(1), z.maximum(3_650)), 30),
  laws: z._default(
    z.partialRecord(
      z.enum(jurisdictionCodes),
      z.strictObject({
        applicationDays: z.exactOptional(days),
        applicationAtLeastDays: z.exactOptional(days),
        loanDays: z.exactOptional(days),
      }),
    ),
    {},
  ),
});
type Configured = z.output<typeof retentionSchema>;

/** The rules that ship, with what the configuration changes. */
export function retentionOf({ refusalDays, laws }: Configured): RetentionSettings {
  const rules = Object.fromEntries(
    Object.entries(retentionRules).map(([law, rule]) => [law, { ...rule, ...laws[law as Jurisdiction] }]),
  ) as Record<Jurisdiction, RetentionRule>;
  return { rules: rules satisfies RetentionRules, refusalDays };
}

/** Rules that contradict themselves. */
export function retentionFaults(configured: Configured): string[] {
  return Object.entries(retentionOf(configured).rules).flatMap(([law, rule]) =>
    rule.applicationAtLeastDays > rule.applicationDays
      ? [
          `retention.laws.${law} keeps an application for ${rule.applicationDays} days, and at least ${rule.applicationAtLeastDays}. Raise applicationDays or lower applicationAtLeastDays`,
        ]
      : [],
  );
}
