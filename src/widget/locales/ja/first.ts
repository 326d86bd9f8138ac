import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  direction: 'ltr',
  legend: '分割払い',
  months: count => `${count}回払い`,
  payments: count => `${count}回払い`,
  eachMonth: '/月',
  eachPayment: '/回',
  total: amount => `支払総額 ${amount}`,
  apr: percent => `実質年率 ${percent}`,
  interest: amount => `利息 ${amount}`,
  cost: amount => `費用 ${amount}`,
  interestFree: '手数料無料',
  dueToday: amount => `本日 ${amount}`,
  fromAmount: amount => `${amount} 以上のご注文`,
  upToAmount: amount => `${amount} 以下のご注文`,
  lineFree: (count, amount) => `${count}（手数料無料）、1回あたり ${amount}`,
  lineFrom: (amount, each, count) => `${amount}${each}から（${count}）`,
  learnMore: '詳しく見る',
  next: '次へ',
  noPlans: 'この金額でご利用いただける分割払いはありません',
  partMissing: '読み込めませんでした。もう一度選ぶか、ページを再読み込みしてください。',
};
