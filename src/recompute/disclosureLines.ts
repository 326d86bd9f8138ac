import type { Disclosure, DisclosureCode, DisclosureFigures } from '../pricing/jurisdictions/Disclosure.js';
import type { Offer } from '../pricing/offers/Offer.js';
import type { Jurisdiction } from '../pricing/offers/TermSheet.js';

type Undisclosed = Omit<Offer, 'disclosures'>;

const line = <Code extends DisclosureCode>(
  code: Code,
  figures: DisclosureFigures[Code],
): { readonly code: Code; readonly figures: DisclosureFigures[Code] } => ({ code, figures });

const creditOf = (offer: Undisclosed): number => offer.amountMinor - offer.downPaymentMinor;

const chinese = (offer: Undisclosed): Disclosure[] => [
  line('cn.annualised-rate', { aprPercent: offer.apr.display }),
  line('cn.principal', { creditMinor: creditOf(offer) }),
  line('cn.interest', { interestMinor: offer.interestMinor }),
  line('cn.fees', {
    upfrontFeeMinor: offer.upfrontFeeMinor,
    installmentFeeMinor: offer.feeMinor - offer.upfrontFeeMinor,
  }),
  line('cn.total-cost', { financeChargeMinor: offer.financeChargeMinor, totalMinor: offer.totalMinor }),
  ...(offer.subsidyMinor > 0 ? [line('cn.merchant-pays', { subsidyMinor: offer.subsidyMinor })] : []),
  line('cn.contingent-costs', {}),
  line('cn.no-other-fees', {}),
];

const american = (offer: Undisclosed): Disclosure[] => {
  const { terms, installments } = offer;
  const feeToday = terms.upfrontFee?.financed === true ? 0 : offer.upfrontFeeMinor;
  return [
    line('us.apr', { aprPercent: offer.apr.display }),
    line('us.finance-charge', { financeChargeMinor: offer.financeChargeMinor }),
    line('us.amount-financed', { amountFinancedMinor: creditOf(offer) - feeToday }),
    line('us.total-of-payments', { totalOfPaymentsMinor: installments.reduce((sum, row) => sum + row.totalMinor, 0) }),
    line('us.total-sale-price', { totalMinor: offer.totalMinor, downPaymentMinor: offer.downPaymentMinor }),
    line('us.payment-schedule', {
      count: terms.count,
      regularMinor: offer.regularMinor,
      lastMinor: installments.at(-1)!.totalMinor,
      firstDue: installments[0]!.due,
      lastDue: installments.at(-1)!.due,
    }),
  ];
};

const european = (prefix: 'eu' | 'uk', offer: Undisclosed, borrowingRate: string | null): Disclosure[] => {
  const { terms, amountMinor, downPaymentMinor } = offer;
  return [
    line(`${prefix}.apr`, { aprPercent: offer.apr.display }),
    ...(borrowingRate === null ? [] : [line(`${prefix}.borrowing-rate`, { ratePercent: borrowingRate })]),
    line(`${prefix}.credit-amount`, { creditMinor: creditOf(offer) }),
    line(`${prefix}.duration`, {
      count: terms.count,
      every: terms.period?.every ?? 1,
      unit: terms.period?.unit ?? 'month',
    }),
    line(`${prefix}.total-payable`, { totalMinor: offer.totalMinor, financeChargeMinor: offer.financeChargeMinor }),
    line(`${prefix}.installments`, {
      count: terms.count,
      regularMinor: offer.regularMinor,
      lastMinor: offer.installments.at(-1)!.totalMinor,
    }),
    ...(downPaymentMinor > 0 ? [line(`${prefix}.advance-payment`, { downPaymentMinor, amountMinor })] : []),
  ];
};

const union = (offer: Undisclosed, borrowingRate: string | null): Disclosure[] => [
  line('eu.warning', {}),
  ...european('eu', offer, borrowingRate),
  line('eu.withdrawal', { withdrawalDays: 14 }),
];

/** What each law has said about an offer, written a second time so that a figure in the wrong place is noticed too. */
export const LINES: Readonly<Record<Jurisdiction, (offer: Undisclosed, borrowingRate: string | null) => Disclosure[]>> =
  {
    CN: chinese,
    US: american,
    EU: union,
    DE: union,
    UK: (offer, borrowingRate) => [
      ...european('uk', offer, borrowingRate),
      ...(offer.financeChargeMinor === 0 && offer.terms.count <= 12
        ? [line('uk.key-information', { count: offer.terms.count })]
        : []),
      line('uk.withdrawal', { withdrawalDays: 14 }),
    ],
    JP: () => [],
    INTL: () => [],
  };

export const disclosureLines = (offer: Undisclosed, borrowingRate: string | null): Disclosure[] =>
  LINES[offer.jurisdiction](offer, borrowingRate);
