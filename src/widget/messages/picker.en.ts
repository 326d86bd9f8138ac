import type { PickerMessages } from './PickerMessages.js';

export const pickerEn: PickerMessages = {
  legend: 'Pay in installments',
  months: count => (count === 1 ? '1 month' : `${count} months`),
  payments: count => (count === 1 ? '1 payment' : `${count} payments`),
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
  fromMonthly: (amount, count) => `From ${amount} a month over ${count} months`,
  fromEach: (amount, count) => `From ${amount} each, ${count} payments`,
  noPlans: 'No installment plan for this amount',
  partMissing: 'This part did not load. Please choose again, or reload the page.',
};
