import { buildSchedule } from './buildSchedule.js';
import { currencyExponent } from './currencyExponent.js';
import { disclosuresOf } from './disclosures.js';
import { displayRate } from './displayRate.js';
import { dueDate } from './dueDates.js';
import { JURISDICTIONS } from './jurisdictions.js';
import { subsidyOf } from './merchantSubsidy.js';
import { mulDiv, safe } from './mulDiv.js';
import type { Offer, PricedPlan, Refusal, RefusalReason } from './Offer.js';
import { fail } from './PricingError.js';
import { logPeriodicRate } from './periodicRate.js';
import { parseRate, scale } from './Rational.js';
import { splitAmount } from './splitAmount.js';
import type { IsoDate, PlanTerms, Share, TermSheet } from './TermSheet.js';

const PER_YEAR = { day: 365, week: 52, month: 12 };

export interface PriceRequest {
  /** Purchase price, minor units, a safe integer >= 0. */
  readonly amountMinor: number;
  /** ISO 4217; must be the sheet's. */
  readonly currency: string;
  readonly terms: TermSheet;
  /** The first day, from which everything is counted. */
  readonly day: IsoDate;
}

const shareOf = (share: Share | undefined, baseMinor: number): number =>
  share ? ('rate' in share ? mulDiv(baseMinor, parseRate(share.rate)) : share.amountMinor) : 0;

const wholeFirst = ({ firstPayment }: PlanTerms): number =>
  typeof firstPayment === 'object' ? firstPayment.afterPeriods : firstPayment === 'today' ? 0 : 1;

const pricePlan = ({ amountMinor, currency, terms: sheet, day }: PriceRequest, terms: PlanTerms): PricedPlan => {
  const refuse = (reason: RefusalReason, limitMinor?: number): Refusal => ({
    kind: 'refused',
    planId: terms.id,
    terms,
    reason,
    ...(limitMinor !== undefined && { limitMinor }),
  });
  const { minAmountMinor: min = 1, maxAmountMinor: max = amountMinor, minInstallmentMinor = 1, method, count } = terms;
  if (amountMinor < min || !amountMinor) return refuse('amount-too-low', min || 1);
  if (amountMinor > max) return refuse('amount-too-high', max);

  const down = shareOf(terms.downPayment, amountMinor);
  const credit = amountMinor - down;
  if (credit <= 0) return refuse('down-payment-too-high');
  const upfrontFee = shareOf(terms.upfrontFee, credit);
  const paidFee = terms.upfrontFee?.financed ? 0 : upfrontFee;
  const financed = safe(credit + upfrontFee - paidFee);

  const { unit = 'month', every = 1 } = terms.period ?? {};
  const perYear = PER_YEAR[unit] / every;
  const first = wholeFirst(terms);
  const rate = parseRate('annualRate' in terms ? terms.annualRate : '0', every, PER_YEAR[unit]);
  const fees = Array<number>(count).fill(shareOf(terms.installmentFee, financed));
  if (method === 'flat-fee') {
    const total = mulDiv(financed, scale(parseRate(terms.feeRatePerInstallment), count, 1), 'half-even');
    for (const [k, fee] of splitAmount(total, count, terms.remainder ?? 'first').entries()) fees[k]! += fee;
  }
  const dueDates = fees.map((_, k) => dueDate(day, unit, every * (first + k)));
  const installments = buildSchedule({
    principalMinor: financed,
    count,
    level: method === 'annuity' ? 'payment' : 'principal',
    rate,
    ...(first !== 1 && { first: { n: BigInt(first), d: 1n, num: first, den: 1 } }),
    closing: method === 'annuity' && terms.closing ? terms.closing : 'last-payment-settles',
    remainder: terms.remainder ?? (method === 'flat-fee' ? 'first' : 'last'),
    feesMinor: fees,
    dueDates,
  });

  let interestMinor = 0;
  let feeMinor = upfrontFee;
  const totals: number[] = [];
  for (const row of installments) {
    const { principalMinor, interestMinor: interest, feeMinor: fee, totalMinor } = row;
    const floor = Math.max(1, minInstallmentMinor, interest + fee);
    if (principalMinor < 0 || interest < 0 || totalMinor < floor) return refuse('installment-too-low', floor);
    interestMinor += interest;
    feeMinor += fee;
    totals.push(totalMinor);
  }

  const rules = JURISDICTIONS[sheet.jurisdiction];
  const { convention } = rules;
  const free = !interestMinor && !feeMinor;
  const log = free ? 0 : logPeriodicRate(credit - paidFee, totals, first, rate.num / rate.den);
  const percent = 100 * (convention === 'us-actuarial' ? Math.expm1(log) * perYear : Math.expm1(log * perYear));
  if (!(Math.abs(percent) < 1e9)) return refuse('no-apr');
  if (rules.ceilingPercent && percent > rules.ceilingPercent) return refuse('rate-above-ceiling');

  const financeChargeMinor = interestMinor + feeMinor;
  const regularMinor = totals[(count - 1) >> 1]!;
  const offer = {
    kind: 'offer',
    planId: terms.id,
    terms,
    jurisdiction: sheet.jurisdiction,
    currency,
    day,
    amountMinor,
    downPaymentMinor: down,
    upfrontFeeMinor: upfrontFee,
    financedMinor: financed,
    dueTodayMinor: down + paidFee + (first ? 0 : totals[0]!),
    installments,
    regularMinor,
    isLevel: totals.every(total => total === regularMinor),
    interestMinor,
    feeMinor,
    financeChargeMinor,
    totalMinor: safe(amountMinor + financeChargeMinor),
    apr: { convention, percent, display: displayRate(percent, rules.decimals) },
    subsidyMinor:
      method === 'interest-free' && terms.subsidy
        ? subsidyOf(credit, totals, first, parseRate(terms.subsidy.lenderAnnualRate, every, PER_YEAR[unit]))
        : 0,
    disclosures: [] as Offer['disclosures'],
  } satisfies Offer;
  offer.disclosures = disclosuresOf(offer);
  return offer;
};

/**
 * Prices every plan of a sheet, in its order.
 *
 * - Interest: annual rate / 12 a month (/ 52 a week, / 365 a day), rounded half up from the displayed balance.
 * - A deferred first payment: the periods until it bear simple interest, all in the first row; one paid today bears none.
 * - The annual rate is solved from the rounded payments, all fees included, by the jurisdiction's convention.
 * - A plan that cannot be offered is refused with its reason and limit; plans never throw for an amount that is merely too small.
 *
 * @throws PricingError `invalid-amount`, `unknown-currency`, `invalid-date`, `invalid-rate`, `out-of-range`
 */
export const priceOffers = (request: PriceRequest): readonly PricedPlan[] => {
  const { amountMinor, currency, terms } = request;
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 0)
    fail('invalid-amount', `amountMinor ${amountMinor}: pass whole minor units, see parseAmount.`);
  currencyExponent(currency);
  if (currency !== terms.currency) fail('unknown-currency', `The terms are in ${terms.currency}, not ${currency}.`);
  return terms.plans.map(plan => pricePlan(request, plan));
};
