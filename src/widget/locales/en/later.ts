import type { LaterMessages } from '../LaterMessages.js';

const details: LaterMessages['details'] = {
  span: (count, first, last) => (count === 1 ? `1 payment, ${first}` : `${count} payments, ${first} to ${last}`),
  firstIs: amount => `first ${amount}`,
  lastIs: amount => `last ${amount}`,
  othersAre: (count, amount) => `${count} of them ${amount}`,
  fallingTo: amount => `falling to ${amount}`,
  between: (least, most) => `${least} to ${most}`,
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
  how: 'How it works',
  disclosures: {
    'cn.annualised-rate': f => ['Annualised rate (IRR, compound)', f.percent('aprPercent')],
    'cn.principal': f => ['Principal', f.money('creditMinor')],
    'cn.merchant-pays': f =>
      `The merchant pays the lender ${f.money('subsidyMinor')} for this plan; you pay nothing for it.`,
    'cn.no-other-fees': () => 'Apart from what the table lists, there are no other fees.',
    'cn.interest': f => ['Interest', `${f.percent('ratePercent')} a year`],
    'cn.upfront-fee': f => ['Upfront fee', f.charge(share => `${share} of the principal`)],
    'cn.installment-fee': f => ['Fee with each installment', f.charge(share => `${share} of the principal`)],
    'cn.total-cost': () => 'All costs as an annual rate, if you pay as agreed',
    'overdue-interest': f => ['Interest on overdue amounts', `${f.percent('overduePercent')} a year`],
    'late-charge': f => ['Late charge', f.charge(share => `${share} of the late payment`)],
    'prepayment-charge': f => ['Charge for early repayment', f.charge(share => `${share} of the amount repaid early`)],
    'contingent-costs': () => ['Costs of paying late, and other contingent costs', 'as the agreement states'],
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
    'us.security': () => 'The lender has a security interest in the goods until the loan is repaid.',
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
      `You borrow ${f.money('creditMinor')} without interest: ${f.installments()}, from ${f.day('firstDue')} to ${f.day('lastDue')}.`,
    'uk.missed-payment': () =>
      'The lender may ask a credit reference agency about you, and tell it if you miss a payment. Borrowing may then become harder for you.',
    'uk.further-rights': () =>
      'You have further rights, such as repaying early and complaining to the Financial Ombudsman. The additional product information sets them out.',
    withdrawal: f =>
      `You can withdraw from the credit within ${f.number('withdrawalDays')} days without giving a reason.`,
  },
  costs: ['All costs of the credit', 'Lender', 'Item', 'Charged', 'Collected by', 'Amount', 'A year'],
  personalised: 'This offer was personalised by automated processing. You can ask for a person to review it.',
};


const checkout: LaterMessages['checkout'] = {
  apply: 'Check if I am pre-approved',
  applyHint: lender => `${lender} decides. Nothing is signed before you have reviewed and agreed.`,
  applying: lender => `Asking ${lender}…`,
  pending: lender => `${lender} is still deciding`,
  pendingHint: 'You can leave this page. The answer will be here when you return.',
  pendingUntil: time => `An answer is expected by ${time}.`,
  approved: 'You are pre-approved',
  each: 'Each payment',
  withInterest: amount => `incl. ${amount} interest`,
  sameTerms: 'The terms are the ones you saw. Nothing is signed yet.',
  changedTerms: (before, now) =>
    `Your personal terms: the total is ${now} instead of ${before}. Nothing is signed yet.`,
  otherTerms: 'Your personal terms differ from the ones you saw: please review them. Nothing is signed yet.',
  validUntil: time => `Valid until ${time}.`,
  expiresSoon: 'This approval is about to expire. You can ask again afterwards.',
  review: 'Review and confirm',
  reviewTitle: 'Review your agreement',
  reviewIntro: lender => `This is exactly what you agree with ${lender}.`,
  agree: 'Agree and borrow',
  agreeFree: 'Agree',
  committing: 'Confirming with the lender…',
  back: 'Back',
  close: 'Close',
  view: 'View',
  done: 'Done',
  committed: lender => `Agreed with ${lender}`,
  otherAmount: (agreed, now) => `This agreement is for ${agreed}; the purchase is now ${now}. Please talk to the shop.`,
  agreementNumber: 'Agreement',
  firstPayment: (amount, day) => `The first payment is ${amount} on ${day}.`,
  repayment: (lender, payments, last) => `You repay ${lender} directly: ${payments}, the last on ${last}.`,
  calendar: 'Add payment days to calendar',
  calendarEntry: (lender, number, count) => `Payment ${number} of ${count} to ${lender}`,
  toCheckout: 'Continue to checkout',
  cancel: 'Cancel',
  otherPlan: 'Choose another plan',
  notices: {
    repriced: 'The purchase has changed. Please look at the plans again.',
    'plan-gone': 'The purchase has changed, and the plan you chose is not available for it.',
    cancelled: 'Cancelled. Nothing was signed.',
  },
  estimated: 'Estimate: the lender has not confirmed its terms yet.',
  price: 'Price',
  downPayment: 'Down payment today',
  financed: 'Amount financed',
  total: () => 'Total you pay',
  apr: 'APR',
};

export const later: LaterMessages = { writing: { comma: ', ', month: 'short' }, details, checkout };
