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

/** Rules that contradict themselves, or the policy. @param incomeDays for how long it compares incomes, which are among the facts of a decision */
export function retentionFaults(configured: Configured, incomeDays: number): string[] {
  return Object.entries(retentionOf(configured).rules).flatMap(
    ([law, { applicationDays, applicationAtLeastDays, loanDays }]) => [
      ...(['applicationDays', 'loanDays'] as const).flatMap(what =>
        applicationAtLeastDays > { applicationDays, loanDays }[what]
          ? [
              `retention.laws.${law}.${what} is ${{ applicationDays, loanDays }[what]}, and applicationAtLeastDays ${applicationAtLeastDays}. Raise ${what} or lower applicationAtLeastDays`,
            ]
          : [],
      ),
      ...(applicationDays < incomeDays
        ? [
            `retention.laws.${law}.applicationDays must be at least ${incomeDays}, the days of policy.changedIncome: what is erased cannot be compared`,
          ]
        : []),
    ],
  );
}
