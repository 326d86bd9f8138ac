import { displayDecimal } from './displayDecimal.js';
import type { Disclosure, Offer, PricedPlan } from './Offer.js';
import { parseRate } from './Rational.js';
import type { AnnuityTerms, PlanTerms } from './TermSheet.js';

const PREFIX = { CN: 'cn.', US: 'us.', EU: 'eu.', UK: 'uk.', INTL: 'intl.' };

/** The contract's interest rate a year; empty if the plan bears none. */
const ratePercentOf = (terms: PlanTerms): string => {
  const { annualRate } = terms as Partial<AnnuityTerms>;
  const rate = annualRate && parseRate(annualRate);
  return rate ? displayDecimal((100 * rate.num) / rate.den, 2) : '';
};

/**
 * Every code with its figures, in the order in which a jurisdiction says them; `[…]` is said only where it applies. `…Minor` are
 * minor units, `…Percent` plain digits. The annual rate comes before any other rate, so that none is more conspicuous. Product
 * requirements taken from the sources named; the merchant and the lender stay responsible.
 *
 * CN (announcements 2021 No. 3, 2025 No. 9 and the cost table of August 2026)
 * - `cn.annualised-rate` aprPercent; `cn.principal` creditMinor; `cn.interest` interestMinor
 * - `cn.fees` upfrontFeeMinor, installmentFeeMinor; `cn.total-cost` financeChargeMinor, totalMinor
 * - [`cn.merchant-pays` subsidyMinor]; `cn.contingent-costs`; `cn.no-other-fees`
 *
 * US (12 CFR 1026.18 and 1026.24(d)(2))
 * - `us.apr` aprPercent; `us.finance-charge` financeChargeMinor; `us.amount-financed` amountFinancedMinor
 * - `us.total-of-payments` totalOfPaymentsMinor; `us.total-sale-price` totalMinor, downPaymentMinor
 * - `us.payment-schedule` count, regularMinor, lastMinor, firstDue, lastDue
 *
 * EU (Directive 2023/2225 Art. 8 and 26) and UK (CONC 3.5)
 * - `eu.warning`; `eu.apr`, `uk.apr` aprPercent; then with either prefix:
 * - [`borrowing-rate` ratePercent]; `credit-amount` creditMinor; `duration` count, every, unit
 * - `total-payable` totalMinor, financeChargeMinor; `installments` count, regularMinor, lastMinor
 * - [`advance-payment` downPaymentMinor, amountMinor]; [`uk.key-information` count]; `withdrawal` withdrawalDays
 *
 * Beside a "from" rate, any prefix (also `intl.`): `representative-example` aprPercent, ratePercent (empty if none), planId,
 * amountMinor, downPaymentMinor, creditMinor, count, regularMinor, lastMinor, financeChargeMinor, totalMinor
 */
const disclose = (offer: Omit<Offer, 'disclosures'>, asExample: boolean): Disclosure[] => {
  const { jurisdiction, terms, installments, amountMinor, downPaymentMinor, upfrontFeeMinor } = offer;
  const { regularMinor, financeChargeMinor, totalMinor } = offer;
  const prefix = PREFIX[jurisdiction];
  const said: Disclosure[] = [];
  const say = (code: string, figures: Disclosure['figures'] = {}): void => {
    said.push({ code: prefix + code, figures });
  };
  const count = installments.length;
  const last = installments[count - 1]!;
  const lastMinor = last.totalMinor;
  const apr = { aprPercent: offer.apr.display };
  const creditMinor = amountMinor - downPaymentMinor;
  if (asExample)
    say('representative-example', {
      ...apr,
      ratePercent: ratePercentOf(terms),
      planId: offer.planId,
      amountMinor,
      downPaymentMinor,
      creditMinor,
      count,
      regularMinor,
      lastMinor,
      financeChargeMinor,
      totalMinor,
    });
  else if (jurisdiction === 'CN') {
    say('annualised-rate', apr);
    say('principal', { creditMinor });
    say('interest', { interestMinor: offer.interestMinor });
    say('fees', { upfrontFeeMinor, installmentFeeMinor: offer.feeMinor - upfrontFeeMinor });
    say('total-cost', { financeChargeMinor, totalMinor });
    if (offer.subsidyMinor) say('merchant-pays', { subsidyMinor: offer.subsidyMinor });
    say('contingent-costs');
    say('no-other-fees');
  } else if (jurisdiction === 'US') {
    // 1026.18(b): a fee paid today is no part of the amount financed; one that is financed is in the payments.
    const amountFinancedMinor = creditMinor - (terms.upfrontFee?.financed ? 0 : upfrontFeeMinor);
    say('apr', apr);
    say('finance-charge', { financeChargeMinor });
    say('amount-financed', { amountFinancedMinor });
    say('total-of-payments', { totalOfPaymentsMinor: amountFinancedMinor + financeChargeMinor });
    say('total-sale-price', { totalMinor, downPaymentMinor });
    say('payment-schedule', { count, regularMinor, lastMinor, firstDue: installments[0]!.due, lastDue: last.due });
  } else {
    if (jurisdiction === 'EU') say('warning');
    say('apr', apr);
    const ratePercent = ratePercentOf(terms);
    if (ratePercent) say('borrowing-rate', { ratePercent });
    say('credit-amount', { creditMinor });
    say('duration', { count, every: terms.period?.every ?? 1, unit: terms.period?.unit ?? 'month' });
    say('total-payable', { totalMinor, financeChargeMinor });
    say('installments', { count, regularMinor, lastMinor });
    if (downPaymentMinor) say('advance-payment', { downPaymentMinor, amountMinor });
    if (jurisdiction === 'UK' && !financeChargeMinor && count < 13) say('key-information', { count });
    say('withdrawal', { withdrawalDays: 14 });
  }
  return said;
};

/** What the jurisdiction makes an offer say, in order. */
export const disclosuresOf = (offer: Omit<Offer, 'disclosures'>): Disclosure[] =>
  offer.jurisdiction === 'INTL' ? [] : disclose(offer, false);

/**
 * The figures that must stand beside a "from" rate: those of the cheapest plan that is really offered (1026.24(d); CONC 3.5.5;
 * Directive 2023/2225 Art. 8).
 *
 * @returns undefined if nothing is offered
 */
export const representativeExample = (plans: readonly PricedPlan[]): Disclosure | undefined => {
  let best: Offer | undefined;
  for (const plan of plans) if (plan.kind === 'offer' && !(best && best.apr.percent <= plan.apr.percent)) best = plan;
  return best && disclose(best, true)[0];
};
