import type { DetailsMessages } from '../DetailsMessages.js';
import type { LaterMessages } from '../LaterMessages.js';
import { flowEn } from './flow.js';

const details: DetailsMessages = {
  span: (count, first, last) => (count === 1 ? `1 payment, ${first}` : `${count} payments, ${first} to ${last}`),
  price: 'Price',
  interest: 'Interest',
  fees: 'Fees',
  summary: (total, cost) => `You pay ${total} in all; ${cost} of it is the cost of paying later.`,
  summaryFree: total => `You pay ${total} in all, the same as paying today.`,
  table: 'All payments',
  amountsIn: currency => `Amounts in ${currency}`,
  due: 'Due',
  principal: 'Principal',
  payment: 'Payment',
  today: 'Today',
  downPayment: 'Down payment',
  upfrontFee: 'Fee paid today',
  sum: 'Total',
  clear: 'Pay without installments',
  disclosures: {
    'cn.annualised-rate': f => ['Annualised rate (IRR, compound)', f.percent('aprPercent')],
    'cn.principal': f => ['Principal', f.money('creditMinor')],
    'cn.interest': f => ['Interest, charged by the lender', f.money('interestMinor')],
    'cn.fees': f => [
      'Fees, charged by the lender',
      f.number('upfrontFeeMinor') + f.number('installmentFeeMinor') === 0
        ? 'none'
        : `upfront ${f.money('upfrontFeeMinor')}, with the installments ${f.money('installmentFeeMinor')}`,
    ],
    'cn.total-cost': f => [
      'Cost of the credit',
      `${f.money('financeChargeMinor')}, of ${f.money('totalMinor')} in all`,
    ],
    'cn.merchant-pays': f =>
      `The merchant pays the lender ${f.money('subsidyMinor')} for this plan; you pay nothing for it.`,
    'cn.contingent-costs': () => 'Paying late may add costs, as the agreement states them.',
    'cn.no-other-fees': () => 'Apart from these there are no other fees.',
    apr: f => ['Annual percentage rate (APR)', f.percent('aprPercent')],
    'us.finance-charge': f => ['Finance charge', f.money('financeChargeMinor')],
    'us.amount-financed': f => ['Amount financed', f.money('amountFinancedMinor')],
    'us.total-of-payments': f => ['Total of payments', f.money('totalOfPaymentsMinor')],
    'us.total-sale-price': f => [
      'Total sale price',
      f.number('downPaymentMinor')
        ? `${f.money('totalMinor')}, including a down payment of ${f.money('downPaymentMinor')}`
        : f.money('totalMinor'),
    ],
    'us.payment-schedule': f => [
      'Payment schedule',
      `${f.installments()}, from ${f.day('firstDue')} to ${f.day('lastDue')}`,
    ],
    'eu.warning': () => 'Caution! Borrowing money costs money.',
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
    'uk.key-information': f =>
      `Interest-free credit in ${f.number('count') === 1 ? '1 installment' : `${f.number('count')} installments`}. Missing payments may affect your ability to borrow.`,
    withdrawal: f =>
      `You can withdraw from the credit within ${f.number('withdrawalDays')} days without giving a reason.`,
  },
};

export const later: LaterMessages = { details, flow: flowEn };
