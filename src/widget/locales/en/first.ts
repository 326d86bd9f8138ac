import type { FirstMessages } from '../FirstMessages.js';

const months = (count: number) => (count === 1 ? '1 month' : `${count} months`);
const payments = (count: number) => (count === 1 ? '1 payment' : `${count} payments`);

export const first: FirstMessages = {
  direction: 'ltr',
  legend: 'Pay in installments',
  months,
  payments,
  eachMonth: 'a\u00a0month',
  eachPayment: 'each',
  total: amount => `Total ${amount}`,
  apr: percent => `APR ${percent}`,
  interestFree: 'Interest-free',
  firstIs: amount => `first ${amount}`,
  lastIs: amount => `last ${amount}`,
  othersAre: (count, amount) => `${count} of them ${amount}`,
  fallingTo: amount => `falling to ${amount}`,
  between: (least, most) => `${least} to ${most}`,
  dueToday: amount => `${amount} today`,
  fromAmount: amount => `Orders from ${amount}`,
  upToAmount: amount => `Orders up to ${amount}`,
  fromMonthly: (amount, count) => `From ${amount} a month over ${months(count)}`,
  fromEach: (amount, count) => `From ${amount} each, ${payments(count)}`,
  noPlans: 'No installment plan for this amount',
  partMissing: 'This part did not load. Please choose again, or reload the page.',
};
