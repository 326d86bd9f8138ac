import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  legend: '分期付款',
  months: count => `${count} 期`,
  payments: count => `${count} 期`,
  eachMonth: '/月',
  eachPayment: '/期',
  total: amount => `总计 ${amount}`,
  apr: percent => `年化 ${percent}`,
  interestFree: '免息',
  firstIs: amount => `首期 ${amount}`,
  lastIs: amount => `末期 ${amount}`,
  othersAre: (count, amount) => `其中 ${count} 期 ${amount}`,
  fallingTo: amount => `递减至 ${amount}`,
  between: (least, most) => `${least} 至 ${most}`,
  dueToday: amount => `今日付 ${amount}`,
  fromAmount: amount => `${amount} 起`,
  upToAmount: amount => `${amount} 以内`,
  fromMonthly: (amount, count) => `低至 ${amount}/月 × ${count} 期`,
  fromEach: (amount, count) => `低至 ${amount}/期 × ${count} 期`,
  noPlans: '暂无分期方案',
  partMissing: '加载失败，请重新选择或刷新页面',
};
