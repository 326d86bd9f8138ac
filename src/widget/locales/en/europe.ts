import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['Caution! Borrowing money costs money.', 'Credit', 'fixed borrowing rate'];

export const law: EuropeTexts = {
  apr: f => ['Annual percentage rate (APR)', f.percent('aprPercent')],
  warning: () => notice[0],
  'uk.apr': f => ['Representative APR', f.percent('aprPercent')],
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
  'key-information': f =>
    `You borrow ${f.money('creditMinor')} without interest: ${f.installments()}, from ${f.day('firstDue')} to ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'The lender may ask a credit reference agency about you, and tell it if you miss a payment. Borrowing may then become harder for you.',
  'further-rights': () =>
    'You have further rights, such as repaying early and complaining to the Financial Ombudsman. The additional product information sets them out.',
  withdrawal: f =>
    `You can withdraw from the credit within ${f.number('withdrawalDays')} days without giving a reason.`,
};
