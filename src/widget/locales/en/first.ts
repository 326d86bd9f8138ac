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
  interest: amount => `Interest ${amount}`,
  cost: amount => `Cost ${amount}`,
  interestFree: 'Interest-free',
  dueToday: amount => `${amount} today`,
  fromAmount: amount => `Orders from ${amount}`,
  upToAmount: amount => `Orders up to ${amount}`,
  lineFree: (count, amount, each) => `${count} interest-free, ${amount} ${each}`,
  lineFrom: (amount, each, count) => `from ${amount} ${each} over ${count}`,
  learnMore: 'Learn more',
  next: 'Continue',
  noPlans: 'No installments for this amount',
  partMissing: 'This did not load. Please try again.',
};
