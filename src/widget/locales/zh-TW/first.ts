import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  legend: '分期付款',
  months: count => `${count} 期`,
  payments: count => `${count} 期`,
  eachMonth: '/月',
  eachPayment: '/期',
  total: amount => `總計 ${amount}`,
  apr: percent => `年百分率 ${percent}`,
  interestFree: '零利率',
  firstIs: amount => `首期 ${amount}`,
  lastIs: amount => `末期 ${amount}`,
  othersAre: (count, amount) => `其中 ${count} 期 ${amount}`,
  fallingTo: amount => `遞減至 ${amount}`,
  between: (least, most) => `${least} 至 ${most}`,
  dueToday: amount => `今日付 ${amount}`,
  fromAmount: amount => `滿 ${amount} 適用`,
  upToAmount: amount => `${amount} 以內適用`,
  fromMonthly: (amount, count) => `每月最低 ${amount} × ${count} 期`,
  fromEach: (amount, count) => `每期最低 ${amount} × ${count} 期`,
  noPlans: '此金額暫無分期方案',
  partMissing: '載入失敗，請重新選擇或重新整理頁面',
};
