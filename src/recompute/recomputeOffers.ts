import type { Apr, Installment, Offer, PricedPlan, RefusalReason } from '../pricing/offers/Offer.js';
import type { IsoDate, PlanTerms, Rate, RemainderPolicy, Share, TermSheet } from '../pricing/offers/TermSheet.js';
import { compoundPercent, ratePerPeriod, unitPeriodPercent } from './annualRate.js';
import { later } from './civilDay.js';
import { Decimal, readShare, toMinor } from './Decimal34.js';
import { disclosureLines } from './disclosureLines.js';

/** The same question that `priceOffers` answers. */
export interface RecomputeRequest {
  readonly amountMinor: number;
  readonly currency: string;
  readonly terms: TermSheet;
  readonly day: IsoDate;
}

const CONVENTIONS: Record<TermSheet['jurisdiction'], [Apr['convention'], decimals: number, ceiling: number]> = {
  CN: ['cn-irr', 2, 24],
  US: ['us-actuarial', 2, Number.POSITIVE_INFINITY],
  EU: ['effective-annual', 1, Number.POSITIVE_INFINITY],
  UK: ['effective-annual', 1, Number.POSITIVE_INFINITY],
  INTL: ['effective-annual', 2, Number.POSITIVE_INFINITY],
};

const shareOf = (share: Share | undefined, base: number): number => {
  if (!share) return 0;
  if (!('rate' in share)) return share.amountMinor;
  const [top, bottom] = readShare(share.rate);
  return toMinor(top.times(base).div(bottom));
};

/** Equal whole parts and their leftover units. */
const share = (total: number, count: number, policy: RemainderPolicy): number[] => {
  const equal = new Decimal(total).div(count).floor().toNumber();
  const parts = [...Array(count)].map(() => equal);
  for (let left = total - equal * count, k = 0; left > 0; left--, k++)
    parts[policy === 'first' ? 0 : policy === 'last' ? count - 1 : k]! += 1;
  return parts;
};

/** P i / (1 - (1 + i)^-n), for a first period of `first` periods at simple interest. */
const annuityPayment = (principal: number, rate: Decimal, count: number, first: number): number => {
  if (rate.isZero()) return toMinor(new Decimal(principal).div(count));
  const owedAtFirst = new Decimal(principal).times(rate.times(first).plus(1));
  const worthAtFirst = new Decimal(1).minus(rate.plus(1).pow(-count)).div(rate).times(rate.plus(1));
  return toMinor(owedAtFirst.div(worthAtFirst));
};

const percentText = (rate: Rate): string => {
  const [top, bottom] = readShare(rate);
  return top.times(100).div(bottom).toFixed(2);
};

const recomputePlan = ({ amountMinor, currency, terms: sheet, day }: RecomputeRequest, plan: PlanTerms): PricedPlan => {
  const refused = (reason: RefusalReason, limitMinor?: number): PricedPlan => ({
    kind: 'refused',
    planId: plan.id,
    terms: plan,
    reason,
    ...(limitMinor === undefined ? {} : { limitMinor }),
  });
  const annualRate = plan.method === 'annuity' || plan.method === 'equal-principal' ? plan.annualRate : null;
  const least = Math.max(plan.minAmountMinor ?? 0, 1);
  if (amountMinor < least) return refused('amount-too-low', least);
  if (plan.maxAmountMinor !== undefined && amountMinor > plan.maxAmountMinor)
    return refused('amount-too-high', plan.maxAmountMinor);
  const downPaymentMinor = shareOf(plan.downPayment, amountMinor);
  const lent = amountMinor - downPaymentMinor;
  if (lent <= 0) return refused('down-payment-too-high');
  const upfrontFeeMinor = shareOf(plan.upfrontFee, lent);
  const feeToday = plan.upfrontFee?.financed ? 0 : upfrontFeeMinor;
  const financedMinor = plan.upfrontFee?.financed ? lent + upfrontFeeMinor : lent;

  const { unit, every } = plan.period ?? { unit: 'month' as const, every: 1 };
  const unitsPerYear = { day: 365, week: 52, month: 12 }[unit];
  const first =
    plan.firstPayment === 'today'
      ? 0
      : plan.firstPayment === undefined || plan.firstPayment === 'next-period'
        ? 1
        : plan.firstPayment.afterPeriods;
  const [rateTop, rateBottom] = readShare(annualRate ?? '0');
  const perPeriod: [Decimal, Decimal] = [rateTop.times(every), rateBottom.times(unitsPerYear)];
  const rate = perPeriod[0].div(perPeriod[1]);
  const interestOn = (balance: number, periods: number): number =>
    toMinor(perPeriod[0].times(balance).times(periods).div(perPeriod[1]));

  const fees = [...Array(plan.count)].map(() => shareOf(plan.installmentFee, financedMinor));
  if (plan.method === 'flat-fee') {
    const [top, bottom] = readShare(plan.feeRatePerInstallment);
    const total = top.times(plan.count).times(financedMinor).div(bottom).toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN);
    share(total.toNumber(), plan.count, plan.remainder ?? 'first').forEach((fee, k) => {
      fees[k]! += fee;
    });
  }
  const principals =
    plan.method === 'annuity'
      ? null
      : share(financedMinor, plan.count, plan.remainder ?? (plan.method === 'flat-fee' ? 'first' : 'last'));
  const level = principals ? 0 : annuityPayment(financedMinor, rate, plan.count, first);

  const installments: Installment[] = [];
  let balance = financedMinor;
  for (let k = 0; k < plan.count; k++) {
    const isLast = k === plan.count - 1;
    let interestMinor = interestOn(balance, k === 0 ? first : 1);
    let principalMinor = principals ? principals[k]! : level - interestMinor;
    if (!principals && isLast) {
      principalMinor = balance;
      if (plan.method === 'annuity' && plan.closing === 'equal-payment-last-interest-absorbs')
        interestMinor = level - balance;
    }
    balance -= principalMinor;
    const totalMinor = principalMinor + interestMinor + fees[k]!;
    const minimum = Math.max(1, plan.minInstallmentMinor ?? 0, interestMinor + fees[k]!);
    if (totalMinor < minimum || interestMinor < 0 || balance < 0) return refused('installment-too-low', minimum);
    const due = later(day, unit, every * (first + k));
    const feeMinor = fees[k]!;
    installments.push({
      number: k + 1,
      due,
      principalMinor,
      interestMinor,
      feeMinor,
      totalMinor,
      balanceMinor: balance,
    });
  }

  const payments = installments.map(row => row.totalMinor);
  const interestMinor = installments.reduce((sum, row) => sum + row.interestMinor, 0);
  const feeMinor = installments.reduce((sum, row) => sum + row.feeMinor, upfrontFeeMinor);
  const financeChargeMinor = interestMinor + feeMinor;
  const [convention, decimals, ceiling] = CONVENTIONS[sheet.jurisdiction];
  const periodsPerYear = new Decimal(unitsPerYear).div(every);
  const solved =
    financeChargeMinor === 0 ? new Decimal(0) : ratePerPeriod(new Decimal(lent - feeToday), payments, first);
  const percent =
    solved &&
    (convention === 'us-actuarial'
      ? unitPeriodPercent(solved, periodsPerYear, plan.count, first)
      : compoundPercent(solved, periodsPerYear));
  if (!percent?.lt(1e6)) return refused('no-apr');
  if (percent.gt(ceiling + 1e-9)) return refused('rate-above-ceiling');

  let subsidyMinor = 0;
  if (plan.method === 'interest-free' && plan.subsidy) {
    const [top, bottom] = readShare(plan.subsidy.lenderAnnualRate);
    const growth = top.times(every).div(bottom.times(unitsPerYear)).plus(1);
    const worth = payments.reduce((sum, payment, k) => sum.plus(growth.pow(-first - k).times(payment)), new Decimal(0));
    subsidyMinor = Math.max(0, toMinor(new Decimal(lent - feeToday).minus(worth)));
  }
  const regularMinor = payments[Math.ceil(plan.count / 2) - 1]!;
  const offer: Omit<Offer, 'disclosures'> = {
    kind: 'offer',
    planId: plan.id,
    terms: plan,
    jurisdiction: sheet.jurisdiction,
    currency,
    day,
    amountMinor,
    downPaymentMinor,
    upfrontFeeMinor,
    financedMinor,
    dueTodayMinor: downPaymentMinor + feeToday + (first === 0 ? payments[0]! : 0),
    installments,
    regularMinor,
    isLevel: new Set(payments).size === 1,
    interestMinor,
    feeMinor,
    financeChargeMinor,
    totalMinor: amountMinor + financeChargeMinor,
    apr: { convention, percent: percent.toNumber(), display: percent.plus('1e-14').toFixed(decimals) },
    subsidyMinor,
  };
  return { ...offer, disclosures: disclosureLines(offer, annualRate === null ? null : percentText(annualRate)) };
};

/**
 * Prices every plan of a sheet a second time: decimal.js at 34 digits and textbook formulas, sharing no arithmetic with
 * `fenqi/pricing`. For servers: a lender compares both, by `compareOffers`, before it commits to a loan.
 *
 * The sheet is taken as valid (`validateTermSheet`).
 */
export const recomputeOffers = (request: RecomputeRequest): readonly PricedPlan[] =>
  request.terms.plans.map(plan => recomputePlan(request, plan));
