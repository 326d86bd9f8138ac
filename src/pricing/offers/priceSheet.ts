import { annualPercent } from '../actuarial/annualPercent.js';
import { buildRows } from '../actuarial/buildRows.js';
import type { unitPeriodPercent } from '../actuarial/unitPeriodPercent.js';
import { keptDueDates } from '../calendar/dueDates.js';
import { MONTHLY, UNITS_PER_YEAR } from '../calendar/periods.js';
import { JURISDICTIONS } from '../jurisdictions/jurisdictions.js';
import { displayRate } from '../money/displayDecimal.js';
import { mulDiv } from '../money/mulDiv.js';
import { parseRate } from '../money/Rational.js';
import { assertSafe } from '../money/rounding.js';
import { annualRateOf } from './methods/defaultMethods.js';
import type { RepaymentRules, TermsOf } from './methods/methods.js';
import type { Apr, Offer, PricedPlan, Refusal, RefusalReason } from './Offer.js';
import type { IsoDate, PlanMethod, PlanTerms, Share, TermSheet } from './TermSheet.js';

/** What `priceOffers` is asked. */
export interface PriceRequest<Name extends PlanMethod = PlanMethod> {
  /** Purchase price, minor units, a safe integer >= 0. */
  readonly amountMinor: number;
  /** ISO 4217; must be the sheet's. */
  readonly currency: string;
  readonly terms: Omit<TermSheet, 'plans'> & { readonly plans: readonly TermsOf<Name>[] };
  /** The first day, from which everything is counted. */
  readonly day: IsoDate;
}

const shareOf = (share: Share | undefined, baseMinor: number): number =>
  share ? ('rate' in share ? mulDiv(baseMinor, parseRate(share.rate)) : share.amountMinor) : 0;

export const refuse = (terms: PlanTerms, reason: RefusalReason, more?: Partial<Refusal>): PricedPlan => ({
  kind: 'refused',
  planId: terms.id,
  terms,
  reason,
  ...more,
});

/** What the first picture of the default sheet does not need: a page's first script prices without it. */
export interface Beyond {
  readonly unitPeriodPercent: typeof unitPeriodPercent;
  /**
   * Adds the merchant's subsidy and the disclosures.
   *
   * @param advancedMinor what the lender pays out: the credit less the fees that are paid today
   * @param first whole periods until the first payment
   */
  readonly complete?: (
    offer: { -readonly [Key in keyof Offer]: Offer[Key] },
    advancedMinor: number,
    first: number,
    every: number,
    perYear: number,
  ) => Offer;
}

/** One plan of a sheet, whose terms are taken as valid. */
export const pricePlan = <Name extends PlanMethod>(
  { amountMinor, currency, day, terms: sheet }: PriceRequest,
  terms: TermsOf<Name>,
  methods: RepaymentRules<Name>,
  beyond?: Beyond,
): PricedPlan => {
  const { count, minInstallmentMinor = 0, maxAmountMinor = amountMinor } = terms;
  const minAmountMinor = terms.minAmountMinor || 1;
  if (amountMinor < minAmountMinor) return refuse(terms, 'amount-too-low', { limitMinor: minAmountMinor });
  if (amountMinor > maxAmountMinor) return refuse(terms, 'amount-too-high', { limitMinor: maxAmountMinor });

  const downPaymentMinor = shareOf(terms.downPayment, amountMinor);
  const credit = amountMinor - downPaymentMinor;
  if (credit <= 0) return refuse(terms, 'down-payment-too-high');
  const upfrontFeeMinor = shareOf(terms.upfrontFee, credit);
  const paidFee = terms.upfrontFee?.financed ? 0 : upfrontFeeMinor;
  const advancedMinor = credit - paidFee;
  const financedMinor = assertSafe(advancedMinor + upfrontFeeMinor);

  const { unit, every } = terms.period ?? MONTHLY;
  const perYear = UNITS_PER_YEAR[unit];
  const { firstPayment } = terms;
  const first = typeof firstPayment === 'object' ? firstPayment.afterPeriods : firstPayment === 'today' ? 0 : 1;
  const annualRate = annualRateOf(terms) ?? '0';
  const rate = parseRate(annualRate, every, perYear);
  const firstRate = first === 1 ? rate : parseRate(annualRate, every * first, perYear);
  const installments = buildRows(
    financedMinor,
    count,
    rate,
    firstRate,
    methods[terms.method](terms, financedMinor, rate, firstRate),
    keptDueDates(day, unit, every, count, first),
    shareOf(terms.installmentFee, financedMinor),
  );

  let interestMinor = 0;
  let feeMinor = upfrontFeeMinor;
  let isLevel = true;
  for (const row of installments) {
    const least = Math.max(1, minInstallmentMinor, row.interestMinor + row.feeMinor);
    if (row.totalMinor < least || row.interestMinor < 0 || row.balanceMinor < 0)
      return refuse(terms, 'installment-too-low', { limitMinor: least });
    interestMinor += row.interestMinor;
    feeMinor += row.feeMinor;
    if (row.totalMinor !== installments[0]!.totalMinor) isLevel = false;
  }
  const financeChargeMinor = interestMinor + feeMinor;
  const totalMinor = assertSafe(amountMinor + financeChargeMinor);

  const [convention, decimals, ceilingPercent] = JURISDICTIONS[sheet.jurisdiction];
  const percent = financeChargeMinor
    ? (beyond?.unitPeriodPercent(convention, advancedMinor, installments, first, every, perYear) ??
      annualPercent(convention, advancedMinor, installments, first, rate, every, perYear))
    : 0;
  // From a million percent on, a double lacks some of the digits that are shown.
  if (!(percent < 1e6)) return refuse(terms, 'no-apr');
  const apr: Apr = { convention, percent, display: displayRate(percent, decimals) };
  if (ceilingPercent && percent > ceilingPercent + 1e-9)
    return refuse(terms, 'rate-above-ceiling', { apr, ceilingPercent });

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
    apr,
    subsidyMinor: 0,
    disclosures: [],
  };
  return beyond?.complete?.(offer, advancedMinor, first, every, perYear) ?? offer;
};

/**
 * Prices every plan of a sheet. The request is taken as valid: `checkRequest` has checked it.
 *
 * @param methods those of its plans
 * @param beyond is left out for the default sheet alone, whose plans are monthly
 * @param price prices one plan
 */
export const priceSheet = <Name extends PlanMethod>(
  request: PriceRequest<Name>,
  methods: RepaymentRules<Name>,
  beyond?: Beyond,
  price: typeof pricePlan<Name> = pricePlan,
): readonly PricedPlan[] => request.terms.plans.map(plan => price(request, plan, methods, beyond));
