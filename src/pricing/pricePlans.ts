import { buildSchedule } from './buildSchedule.js';
import { displayDecimal } from './displayDecimal.js';
import { dueSeries } from './dueDates.js';
import { JURISDICTIONS } from './jurisdictions.js';
import { mulDiv, safe } from './mulDiv.js';
import type { Offer, PricedPlan, RefusalReason } from './Offer.js';
import { fail } from './PricingError.js';
import { discountFactor } from './periodicRate.js';
import { parseRate, ratio, scale } from './Rational.js';
import { splitAmount } from './splitAmount.js';
import type { AnnuityTerms, IsoDate, Period, PlanTerms, Share, TermSheet } from './TermSheet.js';

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

const MONTHLY: Period = { unit: 'month', every: 1 };
const PER_YEAR = { day: 365, week: 52, month: 12 };

const shareOf = (share: Share | undefined, baseMinor: number): number =>
  share ? ('rate' in share ? mulDiv(baseMinor, parseRate(share.rate)) : share.amountMinor) : 0;

/** @param limitMinor positive where there is one */
const refuse = (terms: PlanTerms, reason: RefusalReason, limitMinor?: number): PricedPlan => ({
  kind: 'refused',
  planId: terms.id,
  terms,
  reason,
  ...(limitMinor && { limitMinor }),
});

/** What the lender's side of an offer is counted from. */
export interface Advance {
  /** What the lender pays out: the credit less the fees that are paid today. */
  readonly advancedMinor: number;
  /** Whole periods until the first payment. */
  readonly first: number;
  readonly every: number;
  readonly perYear: number;
}

/** Adds what a picture does not need: the merchant's subsidy and the disclosures. */
export type Complete = (offer: Offer, advance: Advance) => Offer;

const pricePlan = (
  { amountMinor, currency, day, terms: sheet }: PriceRequest,
  terms: PlanTerms,
  complete: Complete,
): PricedPlan => {
  const { method, count, minInstallmentMinor = 0, minAmountMinor, maxAmountMinor = amountMinor } = terms;
  if (amountMinor < (minAmountMinor || 1)) return refuse(terms, 'amount-too-low', minAmountMinor || 1);
  if (amountMinor > maxAmountMinor) return refuse(terms, 'amount-too-high', maxAmountMinor);

  const downPaymentMinor = shareOf(terms.downPayment, amountMinor);
  const credit = amountMinor - downPaymentMinor;
  if (credit <= 0) return refuse(terms, 'down-payment-too-high');
  const upfrontFeeMinor = shareOf(terms.upfrontFee, credit);
  const paidFee = terms.upfrontFee?.financed ? 0 : upfrontFeeMinor;
  const financedMinor = safe(credit + upfrontFeeMinor - paidFee);

  const { unit, every } = terms.period ?? MONTHLY;
  const perYear = PER_YEAR[unit];
  const { firstPayment } = terms;
  const first = typeof firstPayment === 'object' ? firstPayment.afterPeriods : firstPayment === 'today' ? 0 : 1;
  const { annualRate = '0', closing } = terms as Partial<AnnuityTerms>;
  const rate = parseRate(annualRate, every, perYear);
  const flat = method === 'flat-fee' && scale(parseRate(terms.feeRatePerInstallment), count);
  const remainder = terms.remainder ?? (flat ? 'first' : 'last');
  const installments = buildSchedule({
    principalMinor: financedMinor,
    count,
    rate,
    remainder: method === 'annuity' ? undefined : remainder,
    first: first === 1 ? undefined : ratio(BigInt(first), 1n),
    closing,
    feeMinor: shareOf(terms.installmentFee, financedMinor),
    feesMinor: flat ? splitAmount(mulDiv(financedMinor, flat, 'half-even'), count, remainder) : undefined,
    dueDates: dueSeries(day, unit, every, count, first),
  });

  let interestMinor = 0;
  let feeMinor = upfrontFeeMinor;
  for (const row of installments) {
    const least = Math.max(1, minInstallmentMinor, row.interestMinor + row.feeMinor);
    if (row.totalMinor < least || row.interestMinor < 0 || row.balanceMinor < 0)
      return refuse(terms, 'installment-too-low', least);
    interestMinor += row.interestMinor;
    feeMinor += row.feeMinor;
  }
  const regularMinor = installments[(count - 1) >> 1]!.totalMinor;
  const financeChargeMinor = interestMinor + feeMinor;
  const totalMinor = safe(amountMinor + financeChargeMinor);

  const [convention, decimals, ceiling = Infinity] = JURISDICTIONS[sheet.jurisdiction];
  const v = financeChargeMinor
    ? discountFactor(credit - paidFee, installments, first, rate.den / (rate.den + rate.num))
    : 1;
  const periods = perYear / every;
  // Periods that compound before the rest is simple: the whole year, or a US unit period, which is the term of a single payment
  // and never more than a year (Appendix J (b)(4)).
  const unitPeriod = convention === 'us-actuarial' ? Math.min(count > 1 ? 1 : first || 1, periods) : periods;
  const percent = (100 * Math.expm1(unitPeriod * Math.log(1 / v)) * periods) / unitPeriod;
  // Of a million percent and more a double has no longer all the digits that are shown.
  if (!(percent < 1e6)) return refuse(terms, 'no-apr');
  if (percent > ceiling + 1e-9) return refuse(terms, 'rate-above-ceiling');

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
    regularMinor,
    isLevel: installments.every(row => row.totalMinor === regularMinor),
    interestMinor,
    feeMinor,
    financeChargeMinor,
    totalMinor,
    apr: { convention, percent, display: displayDecimal(percent, decimals) },
    subsidyMinor: 0,
    disclosures: [],
  };
  return complete(offer, { advancedMinor: credit - paidFee, first, every, perYear });
};

/** `priceOffers` before its offers are complete: a page's first script draws the figures without subsidy and disclosures. */
export const pricePlans = (request: PriceRequest, complete: Complete = offer => offer): readonly PricedPlan[] => {
  const { amountMinor, currency, terms } = request;
  if (!(Number.isSafeInteger(amountMinor) && amountMinor >= 0))
    fail('invalid-amount', `amountMinor ${amountMinor}: pass parsed minor units`);
  if (currency !== terms.currency) fail('unknown-currency', `The terms are in ${terms.currency}, not ${currency}`);
  return terms.plans.map(plan => pricePlan(request, plan, complete));
};
