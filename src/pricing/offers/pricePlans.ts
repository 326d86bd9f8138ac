import { discountFactor } from '../actuarial/annualPercent.js';
import { buildRows } from '../actuarial/buildRows.js';
import { equalPayment } from '../actuarial/equalPayment.js';
import { growth } from '../actuarial/growth.js';
import { dueSeries } from '../calendar/dueSeries.js';
import { MONTHLY } from '../calendar/periods.js';
import { JURISDICTIONS } from '../jurisdictions/jurisdictions.js';
import { assertSafe } from '../money/assertSafe.js';
import { displayRate } from '../money/displayRate.js';
import { portion } from '../money/portion.js';
import { parseRate } from '../money/Rational.js';
import { halfEven } from '../money/rounding.js';
import { split } from '../money/split.js';
import { fail } from '../PricingError.js';
import type { Offer, PricedPlan, RefusalReason } from './Offer.js';
import type { AnnuityTerms, IsoDate, PlanTerms, Share, TermSheet } from './TermSheet.js';

/** What `priceOffers` is asked. */
export interface PriceRequest {
  /** Purchase price, minor units, a safe integer >= 0. */
  readonly amountMinor: number;
  /** ISO 4217; must be the sheet's. */
  readonly currency: string;
  readonly terms: TermSheet;
  /** The first day, from which everything is counted. */
  readonly day: IsoDate;
}

const PER_YEAR = { day: 365, week: 52, month: 12 };

const shareOf = (share: Share | undefined, baseMinor: number): number =>
  share ? ('rate' in share ? portion(baseMinor, parseRate(share.rate)) : share.amountMinor) : 0;

/** @param limitMinor positive where there is one */
const refuse = (terms: PlanTerms, reason: RefusalReason, limitMinor?: number): PricedPlan => ({
  kind: 'refused',
  planId: terms.id,
  terms,
  reason,
  ...(limitMinor && { limitMinor }),
});

/**
 * Adds what a picture does not need: the merchant's subsidy and the disclosures.
 *
 * @param advancedMinor what the lender pays out: the credit less the fees that are paid today
 * @param first whole periods until the first payment
 */
export type Complete = (offer: Offer, advancedMinor: number, first: number, every: number, perYear: number) => Offer;

const pricePlan = (
  { amountMinor, currency, day, terms: sheet }: PriceRequest,
  terms: PlanTerms,
  complete: Complete,
): PricedPlan => {
  const { method, count, minInstallmentMinor = 0, maxAmountMinor = amountMinor } = terms;
  const minAmountMinor = terms.minAmountMinor || 1;
  if (amountMinor < minAmountMinor) return refuse(terms, 'amount-too-low', minAmountMinor);
  if (amountMinor > maxAmountMinor) return refuse(terms, 'amount-too-high', maxAmountMinor);

  const downPaymentMinor = shareOf(terms.downPayment, amountMinor);
  const credit = amountMinor - downPaymentMinor;
  if (credit <= 0) return refuse(terms, 'down-payment-too-high');
  const upfrontFeeMinor = shareOf(terms.upfrontFee, credit);
  const paidFee = terms.upfrontFee?.financed ? 0 : upfrontFeeMinor;
  const advancedMinor = credit - paidFee;
  const financedMinor = assertSafe(advancedMinor + upfrontFeeMinor);

  const { unit, every } = terms.period ?? MONTHLY;
  const perYear = PER_YEAR[unit];
  const { firstPayment } = terms;
  const first = typeof firstPayment === 'object' ? firstPayment.afterPeriods : firstPayment === 'today' ? 0 : 1;
  const { annualRate = '0', closing } = terms as Partial<AnnuityTerms>;
  const rate = parseRate(annualRate, every, perYear);
  const firstRate = first === 1 ? rate : parseRate(annualRate, every * first, perYear);
  const flat = method === 'flat-fee' && parseRate(terms.feeRatePerInstallment, count);
  const policy = terms.remainder ?? (flat ? 'first' : 'last');
  const principals = method === 'annuity' ? undefined : split(financedMinor, count, policy);
  const installments = buildRows(
    financedMinor,
    count,
    rate,
    firstRate,
    principals ? 0 : equalPayment(financedMinor, rate, firstRate, count),
    closing === 'equal-payment-last-interest-absorbs',
    principals,
    dueSeries(day, unit, every, count, first),
    shareOf(terms.installmentFee, financedMinor),
    flat ? split(portion(financedMinor, flat, halfEven), count, policy) : undefined,
  );

  let interestMinor = 0;
  let feeMinor = upfrontFeeMinor;
  let isLevel = true;
  for (const row of installments) {
    const least = Math.max(1, minInstallmentMinor, row.interestMinor + row.feeMinor);
    if (row.totalMinor < least || row.interestMinor < 0 || row.balanceMinor < 0)
      return refuse(terms, 'installment-too-low', least);
    interestMinor += row.interestMinor;
    feeMinor += row.feeMinor;
    if (row.totalMinor !== installments[0]!.totalMinor) isLevel = false;
  }
  const financeChargeMinor = interestMinor + feeMinor;
  const totalMinor = assertSafe(amountMinor + financeChargeMinor);

  const [convention, decimals, ceiling] = JURISDICTIONS[sheet.jurisdiction];
  const periods = perYear / every;
  // Periods that compound before the rest is simple: the whole year, or a US unit period, which is the term of a single payment
  // and never more than a year (Appendix J (b)(4)).
  const unitPeriod = convention === 'us-actuarial' ? Math.min(count > 1 ? 1 : first || 1, periods) : periods;
  const percent = financeChargeMinor
    ? (100 *
        growth(discountFactor(advancedMinor, installments, first, rate.den / (rate.den + rate.num)), unitPeriod) *
        periods) /
      unitPeriod
    : 0;
  // Of a million percent and more a double has no longer all the digits that are shown.
  if (!(percent < 1e6)) return refuse(terms, 'no-apr');
  if (ceiling && percent > ceiling + 1e-9) return refuse(terms, 'rate-above-ceiling');

  const offer: Offer = {
    kind: 'offer',
    planId: terms.id,
    terms,
    jurisdiction: sheet.jurisdiction,
    currency,
    day,
    amountMinor,
    downPaymentMinor,
    upfrontFeeMinor,
    financedMinor,
    dueTodayMinor: downPaymentMinor + paidFee + (first ? 0 : installments[0]!.totalMinor),
    installments,
    regularMinor: installments[(count - 1) >> 1]!.totalMinor,
    isLevel,
    interestMinor,
    feeMinor,
    financeChargeMinor,
    totalMinor,
    apr: { convention, percent, display: displayRate(percent, decimals) },
    subsidyMinor: 0,
    disclosures: [],
  };
  return complete(offer, advancedMinor, first, every, perYear);
};

/** `priceOffers` before its offers are complete: a page's first script draws the figures without subsidy and disclosures. */
export const pricePlans = (request: PriceRequest, complete: Complete = offer => offer): readonly PricedPlan[] => {
  const { amountMinor, currency, terms } = request;
  if (!(Number.isSafeInteger(amountMinor) && amountMinor >= 0))
    fail('invalid-amount', `amountMinor ${amountMinor}: pass parsed minor units`);
  if (currency !== terms.currency) fail('unknown-currency', `The terms are in ${terms.currency}, not ${currency}`);
  return terms.plans.map(plan => pricePlan(request, plan, complete));
};
