import type { UsTexts } from '../LawTexts.js';

export const law: UsTexts = {
  apr: f => ['Annual percentage rate (APR)', f.percent('aprPercent')],
  'finance-charge': f => ['Finance charge', f.money('financeChargeMinor')],
  'amount-financed': f => ['Amount financed', f.money('amountFinancedMinor')],
  'total-of-payments': f => ['Total of payments', f.money('totalOfPaymentsMinor')],
  'total-sale-price': f => [
    'Total sale price',
    f.number('downPaymentMinor')
      ? `${f.money('totalMinor')}, including a down payment of ${f.money('downPaymentMinor')}`
      : f.money('totalMinor'),
  ],
  'payment-schedule': f => [
    'Payment schedule',
    `${f.installments()}, from ${f.day('firstDue')} to ${f.day('lastDue')}`,
  ],
  security: () => 'The lender has a security interest in the goods until the loan is repaid.',
};
