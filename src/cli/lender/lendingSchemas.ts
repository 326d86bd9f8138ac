import * as z from 'zod/mini';
import { DAY_MS } from '../../lending/applications/days.js';
import type { Policy } from '../../lending/policy/Policy.js';
import {
  type Campaign,
  type LoanProduct,
  type Products,
  type Scenario,
  scenarios,
} from '../../lending/products/Products.js';
import { isRate } from '../../pricing/money/Rational.js';
import type { PlanMethod } from '../../pricing/offers/TermSheet.js';
import { closingRules, jurisdictionCodes, MOST_INSTALLMENTS, planMethods } from '../../pricing/offers/termWords.js';
import { name } from '../../protocol/api/apiFormats.js';

const rate = z.string().check(z.refine(isRate, 'must be a rate as text: "0.079" is 7.9 %'));
const positive = z.number().check(z.positive());
const notNegative = z.number().check(z.minimum(0));
const share = z.number().check(z.minimum(0), z.maximum(1));
const whole = z.int().check(z.minimum(0));
const duration = z.int().check(z.positive(), z.maximum(90 * DAY_MS));
const day = z.iso.date('must be a day: YYYY-MM-DD');

const product = {
  id: name,
  count: z.int().check(z.minimum(1), z.maximum(MOST_INSTALLMENTS)),
  each: z.strictObject({ least: notNegative, most: positive }),
  downPayment: z.exactOptional(rate),
  upfrontFee: z.exactOptional(rate),
};
type ProductOf<Method extends PlanMethod> = Extract<LoanProduct, { readonly method: Method }>;
/** A row of products, by its method. */
const productSchemas = {
  annuity: z.strictObject({
    ...product,
    method: z.literal('annuity'),
    annualRate: rate,
    closing: z.exactOptional(z.enum(closingRules)),
  }),
  'equal-principal': z.strictObject({ ...product, method: z.literal('equal-principal'), annualRate: rate }),
  'flat-fee': z.strictObject({ ...product, method: z.literal('flat-fee'), feeRatePerInstallment: rate }),
  'interest-free': z.strictObject({
    ...product,
    method: z.literal('interest-free'),
    subsidy: z.exactOptional(z.strictObject({ lenderAnnualRate: rate })),
  }),
} satisfies { readonly [Method in PlanMethod]: z.ZodMiniType<ProductOf<Method>> };

const [firstMethod, ...otherMethods] = planMethods;
const list = z
  .array(
    z.discriminatedUnion('method', [
      productSchemas[firstMethod],
      ...otherMethods.map(method => productSchemas[method]),
    ]),
  )
  .check(z.minLength(1));
const byLaw = Object.fromEntries(jurisdictionCodes.map(law => [law, z.exactOptional(list)]));
const table = z.strictObject({ everywhere: list, ...byLaw });

const campaign: z.ZodMiniType<Campaign> = z.strictObject({
  id: name,
  scenario: z.enum(scenarios),
  planId: name,
  from: day,
  until: day,
  segments: z.nullable(z.array(name).check(z.minLength(1))),
  lenderAnnualRate: rate,
});

export const productsSchema: z.ZodMiniType<Products> = z.strictObject({
  version: name,
  tables: z.strictObject(
    Object.fromEntries(scenarios.map(scenario => [scenario, table])) as Record<Scenario, typeof table>,
  ),
  campaigns: z.array(campaign),
});

export const policySchema: z.ZodMiniType<Policy> = z.strictObject({
  version: name,
  purchasingUnits: z.record(z.string().check(z.regex(/^[A-Z]{3}$/)), positive),
  cutoff: share,
  reviewFrom: share,
  history: z.strictObject({ leastMonths: whole, reviewMonths: whole, mostMissedPayments: whole }),
  affordability: z.strictObject({
    share,
    existingShare: share,
    leastExpenses: notNegative,
    unstatedExpenses: share,
  }),
  limit: z.strictObject({ incomes: notNegative, most: notNegative, segmentFactors: z.record(name, share) }),
  daily: z.strictObject({ applications: whole, amount: notNegative }),
  starter: z.strictObject({
    base: notNegative,
    growth: z.number().check(z.minimum(1)),
    most: notNegative,
    leastAmount: notNegative,
    leastDays: notNegative,
  }),
  rate: z.strictObject({
    funding: share,
    margin: share,
    lossGivenDefault: share,
    horizonMonths: positive,
    seasoning: positive,
    floor: share,
    snap: share,
    ceilingPercent: positive,
    headroomPercent: notNegative,
  }),
  changedIncome: z.strictObject({ share: notNegative, days: z.int().check(z.positive(), z.maximum(3_650)) }),
  fourEyesFrom: notNegative,
  approvalMs: duration,
  reviewMs: duration,
});
