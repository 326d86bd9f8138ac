import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  legend: '分割払い',
  months: count => `${count}回払い`,
  payments: count => `${count}回払い`,
  eachMonth: '/月',
  eachPayment: '/回',
  total: amount => `支払総額 ${amount}`,
  apr: percent => `実質年率 ${percent}`,
  interestFree: '手数料無料',
  firstIs: amount => `初回 ${amount}`,
  lastIs: amount => `最終回 ${amount}`,
  othersAre: (count, amount) => `うち${count}回 ${amount}`,
  fallingTo: amount => `最終回 ${amount} まで逓減`,
  between: (least, most) => `${least}～${most}`,
  dueToday: amount => `本日 ${amount}`,
  fromAmount: amount => `${amount} 以上のご注文`,
  upToAmount: amount => `${amount} 以下のご注文`,
  fromMonthly: (amount, count) => `月々 ${amount} から（${count}回払い）`,
  fromEach: (amount, count) => `各回 ${amount} から（${count}回払い）`,
  noPlans: 'この金額でご利用いただける分割払いはありません',
  partMissing: '読み込めませんでした。もう一度選ぶか、ページを再読み込みしてください。',
};
