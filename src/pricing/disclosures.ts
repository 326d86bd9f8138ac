import { withPoint } from './formatMinor.js';
import { mulDiv } from './mulDiv.js';
import type { Disclosure, Offer } from './Offer.js';
import { parseRate } from './Rational.js';
import type { Jurisdiction } from './TermSheet.js';

type Priced = Omit<Offer, 'disclosures'>;

/** Figures that are not fields of the offer themselves. `…Minor` in minor units, `…Percent` plain digits. */
const FIGURES: Readonly<Record<string, (offer: Priced) => number | string>> = {
  /** The annual rate as displayed. */
  aprPercent: o => o.apr.display,
  /** The contract's interest rate a year, two decimals; empty if the plan bears none. */
  ratePercent: ({ terms }) => ('annualRate' in terms ? withPoint(mulDiv(1e4, parseRate(terms.annualRate)), 2) : ''),
  /** What is lent for the purchase: price less down payment. */
  creditMinor: o => o.amountMinor - o.downPaymentMinor,
  /** 1026.18(b): the credit less a fee that is paid today. */
  amountFinancedMinor: o => o.amountMinor - o.downPaymentMinor - paidUpfront(o),
  totalOfPaymentsMinor: o => o.totalMinor - o.downPaymentMinor - paidUpfront(o),
  installmentFeeMinor: o => o.feeMinor - o.upfrontFeeMinor,
  count: o => o.installments.length,
  every: o => o.terms.period?.every ?? 1,
  unit: o => o.terms.period?.unit ?? 'month',
  lastMinor: o => o.installments.at(-1)!.totalMinor,
  firstDue: o => o.installments[0]!.due,
  lastDue: o => o.installments.at(-1)!.due,
  withdrawalDays: () => 14,
  /** The count of a plan that costs nothing and has at most 12 installments, else 0. */
  freeCount: o => (o.financeChargeMinor || o.installments.length > 12 ? 0 : o.installments.length),
};

const paidUpfront = (o: Priced): number => (o.terms.upfrontFee?.financed ? 0 : o.upfrontFeeMinor);

/** Code and figures, in the order in which they must be said; `?` drops the line if its first figure is 0 or empty. The annual rate precedes every other rate. */
const COMMON = [
  'borrowing-rate? ratePercent',
  'credit-amount creditMinor',
  'duration count every unit',
  'total-payable totalMinor financeChargeMinor',
  'installments count regularMinor lastMinor',
  'advance-payment? downPaymentMinor amountMinor',
];

const LINES: Readonly<Record<Jurisdiction, readonly string[]>> = {
  CN: [
    'annualised-rate aprPercent',
    'principal financedMinor',
    'interest interestMinor',
    'fees upfrontFeeMinor installmentFeeMinor',
    'total-cost financeChargeMinor totalMinor',
    'merchant-pays? subsidyMinor',
    'contingent-costs',
    'no-other-fees',
  ],
  US: [
    'apr aprPercent',
    'finance-charge financeChargeMinor',
    'amount-financed amountFinancedMinor',
    'total-of-payments totalOfPaymentsMinor',
    'total-sale-price totalMinor downPaymentMinor',
    'payment-schedule count regularMinor lastMinor firstDue lastDue',
  ],
  EU: ['warning', 'apr aprPercent', ...COMMON, 'withdrawal withdrawalDays'],
  UK: ['apr aprPercent', ...COMMON, 'key-information? freeCount', 'withdrawal withdrawalDays'],
  INTL: [],
};

const EXAMPLE =
  'representative-example aprPercent ratePercent planId amountMinor downPaymentMinor creditMinor count regularMinor lastMinor financeChargeMinor totalMinor';

const lines = (
  jurisdiction: Jurisdiction,
  texts: readonly string[],
): [code: string, optional: boolean, names: string[]][] =>
  texts.map(text => {
    const [code = '', ...names] = text.split(' ');
    return [`${jurisdiction.toLowerCase()}.${code.replace('?', '')}`, code.endsWith('?'), names];
  });

const parsed = new Map<Jurisdiction, ReturnType<typeof lines>>();

const say = (offer: Priced, texts: ReturnType<typeof lines>): Disclosure[] => {
  const said: Disclosure[] = [];
  for (const [code, optional, names] of texts) {
    const figures: Record<string, number | string> = {};
    for (const name of names)
      figures[name] = FIGURES[name]?.(offer) ?? (offer as unknown as Record<string, number | string>)[name]!;
    if (!optional || figures[names[0]!]) said.push({ code, figures });
  }
  return said;
};

/**
 * What the jurisdiction makes an offer say, in order. Data per jurisdiction; the merchant and the lender stay responsible.
 * Sources: CN announcements 2021 No. 3 and 2025 No. 9; US 12 CFR 1026.18 and 1026.24(d)(2); EU 2008/48/EC Art. 4 and 2023/2225
 * Art. 8; UK CONC 3.5.
 */
export const disclosuresOf = (offer: Priced): readonly Disclosure[] => {
  const { jurisdiction } = offer;
  let texts = parsed.get(jurisdiction);
  if (!texts) {
    texts = lines(jurisdiction, LINES[jurisdiction]);
    parsed.set(jurisdiction, texts);
  }
  return say(offer, texts);
};

/**
 * The figures that must stand beside a "from" rate: those of the cheapest real offer (1026.24(d); CONC 3.5.5; 2023/2225 Art. 8).
 *
 * @returns code `<jurisdiction>.representative-example` ("intl." too); undefined if nothing is offered
 */
export const representativeExample = (
  plans: readonly (Offer | { readonly kind: 'refused' })[],
): Disclosure | undefined => {
  let best: Offer | undefined;
  for (const plan of plans) if (plan.kind === 'offer' && !(best && best.apr.percent <= plan.apr.percent)) best = plan;
  return best && say(best, lines(best.jurisdiction, [EXAMPLE]))[0];
};
