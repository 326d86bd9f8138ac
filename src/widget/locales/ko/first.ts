import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  legend: '할부 결제',
  months: count => `${count}개월`,
  payments: count => `${count}회`,
  eachMonth: '/월',
  eachPayment: '/회',
  total: amount => `총 ${amount}`,
  apr: percent => `연이율 ${percent}`,
  interestFree: '무이자',
  firstIs: amount => `첫 회 ${amount}`,
  lastIs: amount => `마지막 회 ${amount}`,
  othersAre: (count, amount) => `이 중 ${count}회 ${amount}`,
  fallingTo: amount => `점차 줄어 ${amount}`,
  between: (least, most) => `${least}~${most}`,
  dueToday: amount => `오늘 ${amount}`,
  fromAmount: amount => `${amount} 이상 주문`,
  upToAmount: amount => `${amount} 이하 주문`,
  fromMonthly: (amount, count) => `월 ${amount}부터, ${count}개월`,
  fromEach: (amount, count) => `회당 ${amount}부터, ${count}회`,
  noPlans: '이 금액으로 이용할 수 있는 할부가 없습니다',
  partMissing: '불러오지 못했습니다. 다시 선택하거나 페이지를 새로 고침해 주세요.',
};
