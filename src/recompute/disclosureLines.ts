import type { Disclosure, DisclosureCode, DisclosureFigures } from '../pricing/jurisdictions/Disclosure.js';
import type { Offer } from '../pricing/offers/Offer.js';
import type { Jurisdiction, PlanTerms, Rate, Share } from '../pricing/offers/TermSheet.js';
import { unitsLater } from './civilDay.js';
import { Decimal, readShare } from './Decimal34.js';

type Undisclosed = Omit<Offer, 'disclosures'>;

const line = <Code extends DisclosureCode>(
  code: Code,
  figures: DisclosureFigures[Code],
): { readonly code: Code; readonly figures: DisclosureFigures[Code] } => ({ code, figures });

const creditOf = (offer: Undisclosed): number => offer.amountMinor - offer.downPaymentMinor;

/** A share as percent with at most four decimals. */
const percentOf = (rate: Rate): string => {
  const [top, bottom] = readShare(rate);
  return top.times(100).div(bottom).plus('1e-14').toDecimalPlaces(4).toFixed();
};

const chargeOf = (share: Share): { readonly chargePercent: string; readonly chargeMinor: number } => ({
  chargePercent: 'rate' in share ? percentOf(share.rate) : '',
  chargeMinor: 'rate' in share ? 0 : share.amountMinor,
});

/** What is charged with each installment, as the terms state it, or what it comes to where they state two. */
const installmentCharge = ({ terms, installments }: Undisclosed): Share => {
  const stated = [
    ...(terms.method === 'flat-fee' ? [{ rate: terms.feeRatePerInstallment }] : []),
    ...(terms.installmentFee ? [terms.installmentFee] : []),
  ];
  const [one, two] = stated;
  return one && !two ? one : { amountMinor: installments[Math.ceil(terms.count / 2) - 1]!.feeMinor };
};

/** What a late or an early payment costs; `more` are the figures that a law adds. */
const contingent = (
  prefix: 'cn' | 'us' | 'eu' | 'uk',
  { contingent: costs }: PlanTerms,
  more?: { readonly collector: string; readonly annualPercent: '' },
): Disclosure[] => [
  ...(costs
    ? [line(`${prefix}.overdue-interest`, { ...more, overduePercent: percentOf(costs.overdueAnnualRate) })]
    : []),
  ...(costs?.lateCharge ? [line(`${prefix}.late-charge`, { ...more, ...chargeOf(costs.lateCharge) })] : []),
  ...(costs?.prepaymentCharge
    ? [line(`${prefix}.prepayment-charge`, { ...more, ...chargeOf(costs.prepaymentCharge) })]
    : []),
];

const chinese = (offer: Undisclosed, borrowingRate: string | null): Disclosure[] => {
  const { terms, apr, financeChargeMinor, interestMinor, upfrontFeeMinor } = offer;
  const collector = terms.collector ?? '';
  const installmentFeeMinor = offer.feeMinor - upfrontFeeMinor;
  // The annual rate up to and with each cost, as it is displayed.
  const [withInterest, withUpfrontFee, withAll] = [
    interestMinor,
    interestMinor + upfrontFeeMinor,
    financeChargeMinor,
  ].map(minor =>
    financeChargeMinor > 0
      ? new Decimal(apr.display).times(minor).div(financeChargeMinor).plus('1e-15').toDecimalPlaces(2)
      : new Decimal(0),
  ) as [Decimal, Decimal, Decimal];
  return [
    line('cn.annualised-rate', { aprPercent: apr.display }),
    line('cn.principal', { creditMinor: creditOf(offer) }),
    ...(offer.subsidyMinor > 0 ? [line('cn.merchant-pays', { subsidyMinor: offer.subsidyMinor })] : []),
    line('cn.no-other-fees', {}),
    line('cn.interest', {
      costMinor: interestMinor,
      annualPercent: withInterest.toFixed(2),
      collector,
      ratePercent: borrowingRate ?? '0.00',
    }),
    ...(upfrontFeeMinor > 0
      ? [
          line('cn.upfront-fee', {
            costMinor: upfrontFeeMinor,
            annualPercent: withUpfrontFee.minus(withInterest).toFixed(2),
            collector: terms.feeCollector ?? collector,
            ...chargeOf(terms.upfrontFee!),
          }),
        ]
      : []),
    ...(installmentFeeMinor > 0
      ? [
          line('cn.installment-fee', {
            costMinor: installmentFeeMinor,
            annualPercent: withAll.minus(withUpfrontFee).toFixed(2),
            collector: terms.feeCollector ?? collector,
            ...chargeOf(installmentCharge(offer)),
          }),
        ]
      : []),
    line('cn.total-cost', { costMinor: financeChargeMinor, annualPercent: apr.display }),
    ...(terms.contingent ? [] : [line('cn.contingent-costs', { collector, annualPercent: '' })]),
    ...contingent('cn', terms, { collector, annualPercent: '' }),
  ];
};

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
    ...contingent('us', terms),
    ...(terms.secured ? [line('us.security', {})] : []),
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
  ...contingent('eu', offer.terms),
  line('eu.withdrawal', { withdrawalDays: 14 }),
];

const british = (offer: Undisclosed, borrowingRate: string | null): Disclosure[] => {
  const { terms, day, installments } = offer;
  const lastDue = installments.at(-1)!.due;
  const isDeferred = offer.financeChargeMinor === 0 && terms.count <= 12 && lastDue <= unitsLater(day, 'month', 12);
  return [
    ...european('uk', offer, borrowingRate),
    ...(isDeferred
      ? [
          line('uk.key-information', { creditMinor: creditOf(offer), firstDue: installments[0]!.due, lastDue }),
          line('uk.missed-payment', {}),
          ...(terms.contingent ? [] : [line('uk.contingent-costs', {})]),
        ]
      : []),
    ...contingent('uk', terms),
    ...(isDeferred ? [line('uk.further-rights', {})] : []),
    line('uk.withdrawal', { withdrawalDays: 14 }),
  ];
};

/** What each law has said about an offer, written a second time so that a figure in the wrong place is noticed too. */
export const LINES: Readonly<Record<Jurisdiction, (offer: Undisclosed, borrowingRate: string | null) => Disclosure[]>> =
  {
    CN: chinese,
    US: american,
    EU: union,
    DE: union,
    UK: british,
    JP: () => [],
    INTL: () => [],
  };

export const disclosureLines = (offer: Undisclosed, borrowingRate: string | null): Disclosure[] =>
  LINES[offer.jurisdiction](offer, borrowingRate);
