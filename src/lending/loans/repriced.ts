import { mulDiv } from '../../pricing/money/mulDiv.js';
import { ratio } from '../../pricing/money/Rational.js';
import { splitEvenly } from '../../pricing/money/splitAmount.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import type { IsoDate, PlanTerms, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { DueInstallment } from '../../protocol/messages/Amendment.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import type { LoanRecord } from './LoanRecord.js';

/** The plan of a loan for another price. */
export interface Repriced {
  readonly day: IsoDate;
  readonly amountMinor: number;
  readonly financeChargeMinor: number;
  readonly installments: readonly DueInstallment[];
  /** What it was priced as, to be priced a second time by other means. Null where the plan does not fit so small a price. */
  readonly priced: { readonly offer: Offer; readonly sheet: TermSheet } | null;
}

/**
 * Prices the plan of a loan as if the purchase had cost `amountMinor` from the first day: the same terms, days and number of
 * installments, by the core that priced the agreement. Down payment and fixed fees shrink in proportion; the limits of the plan do not
 * apply. Where the plan does not fit so small a price, the rest bears neither interest nor fees.
 */
export function repriced({ application }: LoanRecord, amountMinor: number): Repriced {
  const { commitment, request, verdict, jurisdiction } = application;
  const { agreement } = commitment;
  if (verdict.kind !== 'approved') throw new Error('A loan is made of an approval.');
  const { day, termsId, purchase, choice } = request;
  const { currency } = purchase;
  const whole = agreement.amountMinor;
  const scaled = (minor: number) => mulDiv(minor, ratio(BigInt(amountMinor), BigInt(whole)));
  const downPaymentMinor = scaled(agreement.downPaymentMinor);
  const terms = amountMinor === whole ? verdict.terms : scaledTerms(verdict.terms, downPaymentMinor, scaled);
  const sheet = { id: termsId, jurisdiction, currency, plans: [terms] };
  const of = amountMinor === whole ? choice : { planId: choice.planId };
  const offer = amountMinor ? priceChoice({ amountMinor, currency }, sheet, day, of) : null;
  if (offer) {
    const { financeChargeMinor, installments } = offer;
    return { day, amountMinor, financeChargeMinor, installments: installments.map(dueOf), priced: { offer, sheet } };
  }
  const principals = splitEvenly(amountMinor - downPaymentMinor, terms.count, 'last');
  return {
    day,
    amountMinor,
    financeChargeMinor: 0,
    installments: agreement.installments.map(({ due }, index) => {
      const principalMinor = principals[index]!;
      return { number: index + 1, due, principalMinor, interestMinor: 0, feeMinor: 0, totalMinor: principalMinor };
    }),
    priced: null,
  };
}

const dueOf = ({ balanceMinor: _, ...row }: Offer['installments'][number]): DueInstallment => row;

function scaledTerms(terms: PlanTerms, downPaymentMinor: number, scaled: (minor: number) => number): PlanTerms {
  const { minAmountMinor: _, maxAmountMinor: __, minInstallmentMinor: ___, downPayment: ____, ...kept } = terms;
  const fee = <Fee extends { rate: string } | { amountMinor: number }>(charged: Fee): Fee =>
    'amountMinor' in charged ? { ...charged, amountMinor: scaled(charged.amountMinor) } : charged;
  const { upfrontFee, installmentFee } = terms;
  return {
    ...kept,
    ...(downPaymentMinor && { downPayment: { amountMinor: downPaymentMinor } }),
    ...(upfrontFee && { upfrontFee: fee(upfrontFee) }),
    ...(installmentFee && { installmentFee: fee(installmentFee) }),
  };
}
