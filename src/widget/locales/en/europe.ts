import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['Caution! Borrowing money costs money.', 'Credit', 'fixed borrowing rate'];

export const law: EuropeTexts = {
  apr: f => ['Annual percentage rate (APR)', f.percent('aprPercent')],
  warning: () => notice[0],
  'borrowing-rate': f => ['Borrowing rate, fixed', f.percent('ratePercent')],
  'credit-amount': f => ['Amount of credit', f.money('creditMinor')],
  duration: f => {
    const length = f.number('count') * f.number('every');
    return ['Duration', `${length} ${f.unit(length)}`];
  },
  'total-payable': f => [
    'Total amount payable',
    `${f.money('totalMinor')}, of which cost of credit ${f.money('financeChargeMinor')}`,
  ],
  installments: f => ['Installments', f.installments()],
  'advance-payment': f => [
    'Advance payment',
    `${f.money('downPaymentMinor')} of the cash price ${f.money('amountMinor')}`,
  ],
  withdrawal: f =>
    `You can withdraw from the credit within ${f.number('withdrawalDays')} days without giving a reason.`,
};
