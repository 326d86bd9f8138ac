import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  direction: 'ltr',
  legend: '分期付款',
  months: count => `${count} 期`,
  payments: count => `${count} 期`,
  eachMonth: '/期',
  eachPayment: '/期',
  total: amount => `應繳總額 ${amount}`,
  apr: (percent, convention) => `總費用年百分率 ${percent}${convention === 'cn-irr' ? '（複利）' : ''}`,
  interest: amount => `含利息 ${amount}`,
  cost: amount => `含費用 ${amount}`,
  interestFree: '零利率',
  dueToday: amount => `今日付 ${amount}`,
  fromAmount: amount => `滿 ${amount} 適用`,
  upToAmount: amount => `${amount} 以內適用`,
  lineFree: (count, amount) => `${count}零利率，每期 ${amount}`,
  lineFrom: (amount, _, count) => `每期最低 ${amount}，共 ${count}`,
  learnMore: '了解分期',
  next: '繼續',
  noPlans: '此金額暫無分期方案',
  partMissing: '載入失敗，請重新選擇或重新整理頁面',
};
