import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  direction: 'ltr',
  legend: '할부 결제',
  months: count => `${count}개월`,
  payments: count => `${count}회`,
  eachMonth: '/월',
  eachPayment: '/회',
  total: amount => `총 ${amount}`,
  apr: percent => `연이율 ${percent}`,
  interest: amount => `이자 ${amount}`,
  cost: amount => `비용 ${amount}`,
  interestFree: '무이자',
  dueToday: amount => `오늘 ${amount}`,
  fromAmount: amount => `${amount} 이상 주문`,
  upToAmount: amount => `${amount} 이하 주문`,
  lineFree: (count, amount, each) => `${count} 무이자, ${amount}${each}`,
  lineFrom: (amount, each, count) => `${count}, ${amount}${each}부터`,
  learnMore: '자세히 보기',
  next: '계속',
  noPlans: '이 금액으로 이용할 수 있는 할부가 없습니다',
  partMissing: '불러오지 못했습니다. 다시 선택하거나 페이지를 새로 고침해 주세요.',
};
