const amount = 'A fixed amount, in minor units.';
const rate = 'A share of the base, as an exact rate.';
const share = (path: string) => ({ [`${path}.rate`]: rate, [`${path}.amountMinor`]: amount });

/** What a lender offers. Rates are texts: see “Amounts and rates”. */
export const termDescriptions = {
  TermsAnswer: {
    id: 'Names the version of the sheet. An application repeats it as `termsId`.',
    jurisdiction: 'The law that decides how the annual rate is computed and what must be said.',
    currency: 'ISO 4217. Every amount of the sheet is in its minor units.',
    plans: 'The plans on offer. Each holds for the purchase amounts between its limits.',
    lender: 'Who lends. It is no part of the sheet.',
  },
  PlanTerms: {
    id: 'The plan’s name, unique within the sheet.',
    method:
      '`annuity`: level payments. `equal-principal`: equal parts of the principal, plus interest. `flat-fee`: equal parts, plus a fee in each. `interest-free`: equal parts.',
    count: 'How many installments.',
    period: 'From one installment to the next. Default: one month.',
    'period.unit': 'What is counted. A year has 12 months, 52 weeks or 365 days.',
    'period.every': 'Whole units between two installments.',
    firstPayment: 'When the first installment is due. Default: `next-period`, one period after `day`.',
    'firstPayment.afterPeriods':
      'Whole periods after `day`. They bear simple interest, which is due with the first installment; 0 is today, without interest.',
    annualRate: 'Interest a year, as an exact rate: "0.079" is 7.9 %.',
    closing:
      'How the last level payment closes. `last-payment-settles` (default): it pays what is left. `equal-payment-last-interest-absorbs`: it equals the others, and its interest absorbs what rounding left.',
    feeRatePerInstallment:
      'The fee of each installment as a share of the financed amount: "0.006" is 0.6 %. The fees of all are rounded together, half to even, and then split.',
    subsidy: 'The merchant pays the lender what the plan lacks to yield a rate. The shopper pays none of it.',
    'subsidy.lenderAnnualRate': 'The rate a year that the plan yields with it.',
    downPayment: 'Paid today, before anything is financed; a share is of the purchase amount.',
    ...share('downPayment'),
    upfrontFee: 'Paid today or added to the financed amount; a share is of the purchase amount less the down payment.',
    ...share('upfrontFee'),
    'upfrontFee.financed': 'Whether it is added to the financed amount. Default: it is paid today.',
    installmentFee: 'Added to every installment; a share is of the financed amount.',
    ...share('installmentFee'),
    remainder:
      'Which parts of an equal split take the units that are left over: the first, the last, or one each from the first on (`spread`). Default: `first` for a flat fee, otherwise `last`.',
    minAmountMinor: 'The smallest purchase, in minor units.',
    maxAmountMinor: 'The largest purchase, in minor units.',
    minInstallmentMinor: 'The plan is not offered if an installment would be smaller.',
    contingent:
      'All that may be charged where a payment is late or early; what it leaves out is not charged. Absent: the agreement’s own text says it.',
    'contingent.overdueAnnualRate': 'Interest a year on what is overdue; "0": none.',
    'contingent.lateCharge': 'For each late payment; a share is of that payment.',
    ...share('contingent.lateCharge'),
    'contingent.prepaymentCharge':
      'For repaying early; a share is of what is repaid early. An amount of 0 says that it is free.',
    ...share('contingent.prepaymentCharge'),
    collector: 'Who collects the costs, where it is not the lender.',
    feeCollector: 'Who collects the fees. Default: who collects the other costs.',
    secured: 'Whether the goods secure the loan.',
  },
} as const;
