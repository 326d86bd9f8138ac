import type { Disclosure, Offer } from '../pricing/offers/Offer.js';

type Figures = Disclosure['figures'];

/** What each law has said about an offer: written out a second time, so that a figure in the wrong place is noticed too. */
export const disclosureLines = (offer: Omit<Offer, 'disclosures'>, borrowingRate: string | null): Disclosure[] => {
  const { terms, installments } = offer;
  const paidToday = terms.upfrontFee?.financed === true ? 0 : offer.upfrontFeeMinor;
  const lent = offer.amountMinor - offer.downPaymentMinor;
  const apr: Figures = { aprPercent: offer.apr.display };
  const payments: Figures = {
    count: terms.count,
    regularMinor: offer.regularMinor,
    lastMinor: installments.at(-1)!.totalMinor,
  };
  const european: [string, Figures][] = [['apr', apr]];
  if (borrowingRate !== null) european.push(['borrowing-rate', { ratePercent: borrowingRate }]);
  european.push(
    ['credit-amount', { creditMinor: lent }],
    ['duration', { count: terms.count, every: terms.period?.every ?? 1, unit: terms.period?.unit ?? 'month' }],
    ['total-payable', { totalMinor: offer.totalMinor, financeChargeMinor: offer.financeChargeMinor }],
    ['installments', payments],
  );
  if (offer.downPaymentMinor > 0)
    european.push(['advance-payment', { downPaymentMinor: offer.downPaymentMinor, amountMinor: offer.amountMinor }]);
  const withdrawal: [string, Figures] = ['withdrawal', { withdrawalDays: 14 }];
  const lines: Record<Offer['jurisdiction'], () => [string, Figures][]> = {
    CN: () => [
      ['annualised-rate', apr],
      ['principal', { creditMinor: lent }],
      ['interest', { interestMinor: offer.interestMinor }],
      ['fees', { upfrontFeeMinor: offer.upfrontFeeMinor, installmentFeeMinor: offer.feeMinor - offer.upfrontFeeMinor }],
      ['total-cost', { financeChargeMinor: offer.financeChargeMinor, totalMinor: offer.totalMinor }],
      ...(offer.subsidyMinor ? [['merchant-pays', { subsidyMinor: offer.subsidyMinor }] as [string, Figures]] : []),
      ['contingent-costs', {}],
      ['no-other-fees', {}],
    ],
    US: () => [
      ['apr', apr],
      ['finance-charge', { financeChargeMinor: offer.financeChargeMinor }],
      ['amount-financed', { amountFinancedMinor: lent - paidToday }],
      ['total-of-payments', { totalOfPaymentsMinor: installments.reduce((sum, row) => sum + row.totalMinor, 0) }],
      ['total-sale-price', { totalMinor: offer.totalMinor, downPaymentMinor: offer.downPaymentMinor }],
      ['payment-schedule', { ...payments, firstDue: installments[0]!.due, lastDue: installments.at(-1)!.due }],
    ],
    EU: () => [['warning', {}], ...european, withdrawal],
    UK: () => [
      ...european,
      ...(offer.financeChargeMinor === 0 && terms.count <= 12
        ? [['key-information', { count: terms.count }] as [string, Figures]]
        : []),
      withdrawal,
    ],
    INTL: () => [],
  };
  return lines[offer.jurisdiction]().map(([code, figures]) => ({
    code: `${offer.jurisdiction.toLowerCase()}.${code}`,
    figures,
  }));
};
