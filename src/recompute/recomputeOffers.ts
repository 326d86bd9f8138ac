import type { Apr, Installment, Offer, PricedPlan, Refusal, RefusalReason } from '../pricing/offers/Offer.js';
import type { PriceRequest } from '../pricing/offers/pricePlans.js';
import type { Jurisdiction, PlanTerms, Rate, Share } from '../pricing/offers/TermSheet.js';
import { compoundPercent, nominalPercent, type Repaid, UNITS_PER_YEAR } from './annualRate.js';
import { appendixJPercent } from './appendixJ.js';
import { unitsLater } from './civilDay.js';
import { Decimal, readShare, toMinor } from './Decimal34.js';
import { disclosureLines } from './disclosureLines.js';
import { textbookPlan } from './textbookPlan.js';

const CONVENTIONS: Readonly<Record<Jurisdiction, readonly [Apr['convention'], decimals: number, ceiling: number]>> = {
  CN: ['cn-irr', 2, 24],
  US: ['us-actuarial', 2, Number.POSITIVE_INFINITY],
  EU: ['effective-annual', 1, Number.POSITIVE_INFINITY],
  DE: ['effective-annual', 2, Number.POSITIVE_INFINITY],
  UK: ['effective-annual', 1, Number.POSITIVE_INFINITY],
  JP: ['nominal', 2, Number.POSITIVE_INFINITY],
  INTL: ['effective-annual', 2, Number.POSITIVE_INFINITY],
};

const ANNUALISE: Readonly<Record<Apr['convention'], (repaid: Repaid) => Decimal | null>> = {
  'effective-annual': compoundPercent,
  'us-actuarial': appendixJPercent,
  'cn-irr': compoundPercent,
  nominal: nominalPercent,
};

const firstPeriods = ({ firstPayment = 'next-period' }: PlanTerms): number => {
  if (typeof firstPayment === 'object') return firstPayment.afterPeriods;
  return { today: 0, 'next-period': 1 }[firstPayment];
};

const shareOf = (share: Share | undefined, base: number): number => {
  if (!share) return 0;
  if (!('rate' in share)) return share.amountMinor;
  const [top, bottom] = readShare(share.rate);
  return toMinor(top.times(base).div(bottom));
};

const percentText = (rate: Rate): string => {
  const [top, bottom] = readShare(rate);
  return top.times(100).div(bottom).toFixed(2);
};

const recomputePlan = ({ amountMinor, currency, terms: sheet, day }: PriceRequest, terms: PlanTerms): PricedPlan => {
  const refused = (reason: RefusalReason, more: Partial<Refusal> = {}): PricedPlan => ({
    kind: 'refused',
    planId: terms.id,
    terms,
    reason,
    ...more,
  });
  const least = Math.max(terms.minAmountMinor ?? 0, 1);
  if (amountMinor < least) return refused('amount-too-low', { limitMinor: least });
  if (terms.maxAmountMinor !== undefined && amountMinor > terms.maxAmountMinor)
    return refused('amount-too-high', { limitMinor: terms.maxAmountMinor });
  const downPaymentMinor = shareOf(terms.downPayment, amountMinor);
  const lent = amountMinor - downPaymentMinor;
  if (lent <= 0) return refused('down-payment-too-high');
  const upfrontFeeMinor = shareOf(terms.upfrontFee, lent);
  const feeToday = terms.upfrontFee?.financed ? 0 : upfrontFeeMinor;
  const financedMinor = terms.upfrontFee?.financed ? lent + upfrontFeeMinor : lent;

  const period = terms.period ?? { unit: 'month' as const, every: 1 };
  const { unit, every } = period;
  const unitsPerYear = UNITS_PER_YEAR[unit];
  const first = firstPeriods(terms);
  const { annualRate, subsidisedRate, repaying } = textbookPlan(terms);
  const [rateTop, rateBottom] = readShare(annualRate ?? '0');
  const perPeriod: [Decimal, Decimal] = [rateTop.times(every), rateBottom.times(unitsPerYear)];
  const interestOn = (balance: number, periods: number): number =>
    toMinor(perPeriod[0].times(balance).times(periods).div(perPeriod[1]));

  const plan = repaying({ financedMinor, rate: perPeriod[0].div(perPeriod[1]), first });
  const equalFee = shareOf(terms.installmentFee, financedMinor);
  const installments: Installment[] = [];
  let balance = financedMinor;
  for (let k = 0; k < terms.count; k++) {
    let interestMinor = interestOn(balance, k === 0 ? first : 1);
    let principalMinor: number;
    let feeMinor = equalFee;
    if (plan.kind === 'principals') {
      principalMinor = plan.principals[k]!;
      feeMinor += plan.fees?.[k] ?? 0;
    } else if (k < terms.count - 1) principalMinor = plan.payment - interestMinor;
    else {
      principalMinor = balance;
      if (plan.lastInterestAbsorbs) interestMinor = plan.payment - balance;
    }
    balance -= principalMinor;
    const totalMinor = principalMinor + interestMinor + feeMinor;
    const minimum = Math.max(1, terms.minInstallmentMinor ?? 0, interestMinor + feeMinor);
    if (totalMinor < minimum || interestMinor < 0 || balance < 0)
      return refused('installment-too-low', { limitMinor: minimum });
    installments.push({
      number: k + 1,
      due: unitsLater(day, unit, every * (first + k)),
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
  const advance = new Decimal(lent - feeToday);
  const percent =
    financeChargeMinor === 0 ? new Decimal(0) : ANNUALISE[convention]({ advance, payments, first, period });
  if (!percent?.lt(1e6)) return refused('no-apr');
  const apr: Apr = { convention, percent: percent.toNumber(), display: percent.plus('1e-14').toFixed(decimals) };
  if (percent.gt(ceiling + 1e-9)) return refused('rate-above-ceiling', { apr, ceilingPercent: ceiling });

  let subsidyMinor = 0;
  if (subsidisedRate !== null) {
    const [top, bottom] = readShare(subsidisedRate);
    const growth = top.times(every).div(bottom.times(unitsPerYear)).plus(1);
    const worth = payments.reduce((sum, payment, k) => sum.plus(growth.pow(-first - k).times(payment)), new Decimal(0));
    subsidyMinor = Math.max(0, toMinor(new Decimal(lent - feeToday).minus(worth)));
  }
  const offer: Omit<Offer, 'disclosures'> = {
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
    dueTodayMinor: downPaymentMinor + feeToday + (first === 0 ? payments[0]! : 0),
    installments,
    regularMinor: payments[Math.ceil(terms.count / 2) - 1]!,
    isLevel: new Set(payments).size === 1,
    interestMinor,
    feeMinor,
    financeChargeMinor,
    totalMinor: amountMinor + financeChargeMinor,
    apr,
    subsidyMinor,
  };
  return { ...offer, disclosures: disclosureLines(offer, annualRate === null ? null : percentText(annualRate)) };
};

/**
 * Prices every plan of a sheet a second time: decimal.js at 34 digits and textbook formulas, sharing no arithmetic with
 * `fenqi/pricing`. For servers: a lender compares both, by `compareOffers`, before it commits to a loan.
 *
 * @param request the same question that `priceOffers` answers; its sheet is taken as valid (`validateTermSheet`)
 */
export const recomputeOffers = (request: PriceRequest): readonly PricedPlan[] =>
  request.terms.plans.map(terms => recomputePlan(request, terms));
