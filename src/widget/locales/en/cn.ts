import type { CnTexts } from '../LawTexts.js';

export const law: CnTexts = {
  'annualised-rate': f => ['APR (IRR, compounded)', f.percent('aprPercent')],
  principal: f => ['Principal', f.money('creditMinor')],
  'merchant-pays': f =>
    `The merchant pays the lender ${f.money('subsidyMinor')} for this plan; you pay nothing for it.`,
  'no-other-fees': () => 'There are no fees other than those in the table.',
  interest: f => ['Interest', `${f.percent('ratePercent')} a year`],
  'upfront-fee': f => ['Upfront fee', f.charge(share => `${share} of the principal`)],
  'installment-fee': f => ['Fee with each installment', f.charge(share => `${share} of the principal`)],
  'total-cost': () => 'All costs as an annual rate, if you pay as agreed',
  costs: ['All costs of the credit', 'Lender', 'Item', 'Charged', 'Collected by', 'Amount', 'A year'],
  reading: ['Please scroll to the cost table first', seconds => `Please read the cost table first (${seconds} s)`],
};
