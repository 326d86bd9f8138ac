import * as z from 'zod/mini';
import { homes, jobs } from '../../lending/decision/CreditFacts.js';
import { currencyCode, minorUnits } from '../../protocol/messages/formats.js';
import { schemaOf } from '../../protocol/messages/schemaOf.js';

const amount = schemaOf(minorUnits);
const stated = z.nullable(amount);

/** What a merchant's server may say of an applicant, beside who it is. Amounts as in `Household`. */
export const applicantClaims = z.object({
  /** Name and phone (or more) have been verified. */
  identified: z.optional(z.boolean()),
  household: z.optional(
    z.nullable(
      z.object({
        currency: schemaOf(currencyCode),
        incomeMinor: stated,
        expensesMinor: stated,
        assetsMinor: stated,
        debtMinor: stated,
        installmentsMinor: amount,
        /** Years in the present job. */
        seniority: z.nullable(z.number().check(z.minimum(0), z.maximum(80))),
        home: z.nullable(z.enum(homes)),
        job: z.nullable(z.enum(jobs)),
        records: z.boolean(),
        historyMonths: z.nullable(z.int().check(z.minimum(0), z.maximum(1_200))),
        missedPayments: z.exactOptional(z.int().check(z.minimum(0), z.maximum(1_000))),
      }),
    ),
  ),
});
