import * as z from 'zod/mini';
import { currencyCode } from '../messages/formats.js';
import { minorUnits } from '../messages/Purchase.js';

/** An exact rate as text: a decimal share, a fraction, or a sum of them. */
const rate = z.string().check(z.regex(/^\d+(\.\d+)?([/+]\d+(\.\d+)?)*$/));
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const id = z.string().check(z.minLength(1));
const share = z.union([z.object({ rate }), z.object({ amountMinor: minorUnits })]);

const common = {
  id,
  count: whole(1, 600),
  period: z.optional(z.object({ unit: z.enum(['day', 'week', 'month']), every: whole(1, 999) })),
  firstPayment: z.optional(z.union([z.enum(['today', 'next-period']), z.object({ afterPeriods: whole(0, 600) })])),
  downPayment: z.optional(share),
  upfrontFee: z.optional(
    z.union([
      z.object({ rate, financed: z.optional(z.boolean()) }),
      z.object({ amountMinor: minorUnits, financed: z.optional(z.boolean()) }),
    ]),
  ),
  installmentFee: z.optional(share),
  remainder: z.optional(z.enum(['first', 'last', 'spread'])),
  minAmountMinor: z.optional(minorUnits),
  maxAmountMinor: z.optional(minorUnits),
  minInstallmentMinor: z.optional(minorUnits),
};

/**
 * The shape of plan terms and of a term sheet, for the document of the API. Whether a sheet makes sense is for
 * `validateTermSheet` of pricing, which both ends call; a test holds the two together.
 */
export const planTermsSchema = z.discriminatedUnion('method', [
  z.object({
    ...common,
    method: z.literal('annuity'),
    annualRate: rate,
    closing: z.optional(z.enum(['last-payment-settles', 'equal-payment-last-interest-absorbs'])),
  }),
  z.object({ ...common, method: z.literal('equal-principal'), annualRate: rate }),
  z.object({ ...common, method: z.literal('flat-fee'), feeRatePerInstallment: rate }),
  z.object({
    ...common,
    method: z.literal('interest-free'),
    subsidy: z.optional(z.object({ lenderAnnualRate: rate })),
  }),
]);

export const termSheetSchema = z.object({
  id,
  jurisdiction: z.enum(['CN', 'US', 'EU', 'UK', 'INTL']),
  currency: currencyCode,
  plans: z.array(planTermsSchema),
});
