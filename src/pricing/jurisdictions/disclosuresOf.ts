import { MONTHLY } from '../calendar/periods.js';
import { contractRate } from '../offers/contractRate.js';
import type { Disclosure, Offer } from '../offers/Offer.js';

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
 * @returns what the jurisdiction makes an offer say; nothing for `INTL`
 */
export const disclosuresOf = (offer: Omit<Offer, 'disclosures'>): Disclosure[] => {
  const { jurisdiction, terms, installments, amountMinor, downPaymentMinor, upfrontFeeMinor, financeChargeMinor } =
    offer;
  const said: Disclosure[] = [];
  if (jurisdiction === 'INTL') return said;
  const prefix = `${jurisdiction.toLowerCase()}.`;
  const say = (code: string, figures: Disclosure['figures'] = {}): void => {
    said.push({ code: prefix + code, figures });
  };
  const { regularMinor, totalMinor } = offer;
  const { count } = terms;
  const last = installments.at(-1)!;
  const apr = { aprPercent: offer.apr.display };
  const creditMinor = amountMinor - downPaymentMinor;
  const lastMinor = last.totalMinor;
  if (jurisdiction === 'CN') {
    say('annualised-rate', apr);
    say('principal', { creditMinor });
    say('interest', { interestMinor: offer.interestMinor });
    say('fees', { upfrontFeeMinor, installmentFeeMinor: offer.feeMinor - upfrontFeeMinor });
    say('total-cost', { financeChargeMinor, totalMinor });
    if (offer.subsidyMinor) say('merchant-pays', { subsidyMinor: offer.subsidyMinor });
    say('contingent-costs');
    say('no-other-fees');
  } else if (jurisdiction === 'US') {
    // 1026.18(b): a fee is no part of the amount financed, whether it is paid today or in the payments.
    const amountFinancedMinor = offer.financedMinor - upfrontFeeMinor;
    say('apr', apr);
    say('finance-charge', { financeChargeMinor });
    say('amount-financed', { amountFinancedMinor });
    say('total-of-payments', { totalOfPaymentsMinor: amountFinancedMinor + financeChargeMinor });
    say('total-sale-price', { totalMinor, downPaymentMinor });
    say('payment-schedule', { count, regularMinor, lastMinor, firstDue: installments[0]!.due, lastDue: last.due });
  } else {
    if (jurisdiction === 'EU') say('warning');
    say('apr', apr);
    const ratePercent = contractRate(terms);
    if (ratePercent) say('borrowing-rate', { ratePercent });
    say('credit-amount', { creditMinor });
    const { every, unit } = terms.period ?? MONTHLY;
    say('duration', { count, every, unit });
    say('total-payable', { totalMinor, financeChargeMinor });
    say('installments', { count, regularMinor, lastMinor });
    if (downPaymentMinor) say('advance-payment', { downPaymentMinor, amountMinor });
    if (jurisdiction === 'UK' && !financeChargeMinor && count < 13) say('key-information', { count });
    say('withdrawal', { withdrawalDays: 14 });
  }
  return said;
};
