import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  direction: 'ltr',
  legend: '分期付款',
  months: count => `${count} 期`,
  payments: count => `${count} 期`,
  eachMonth: '/期',
  eachPayment: '/期',
  total: amount => `应还总额 ${amount}`,
  apr: (percent, convention) => `年化 ${percent}${convention === 'cn-irr' ? '（复利）' : ''}`,
  interest: amount => `含利息 ${amount}`,
  cost: amount => `含息费 ${amount}`,
  interestFree: '免息',
  dueToday: amount => `今日付 ${amount}`,
  fromAmount: amount => `满 ${amount} 可分期`,
  upToAmount: amount => `${amount} 以内可分期`,
  lineFree: (count, amount) => `${count}免息，每期 ${amount}`,
  lineFrom: (amount, _, count) => `低至 ${amount}/期 × ${count}`,
  learnMore: '了解分期',
  next: '继续',
  noPlans: '该金额暂不支持分期',
  partMissing: '加载失败，请重试',
};
