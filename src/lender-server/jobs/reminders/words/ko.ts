import type { ReminderWords } from './ReminderWords.js';

export const reminderKo: ReminderWords = {
  subject: {
    before: day => `${day} 납부 안내`,
    today: () => '오늘은 납부일입니다',
    after: day => `${day} 납부금이 아직 확인되지 않았습니다`,
  },
  due: {
    before: (amount, day) => `${day}에 ${amount}을(를) 납부하셔야 합니다.`,
    today: (amount, day) => `오늘(${day})은 ${amount}의 납부일입니다.`,
    after: (amount, day) => `납부일이 ${day}인 ${amount}이(가) 아직 입금되지 않았습니다.`,
  },
  inAll: amount => `오늘까지 납부하실 금액은 모두 ${amount}입니다.`,
  payHere: '아래 링크를 누르면 납부 페이지에서 납부하실 수 있습니다.',
  move: until => `다른 날이 더 편하시면 납부 페이지에서 ${until}까지 무료로 변경하실 수 있습니다.`,
  help: '약속대로 납부하기 어려우시면 납부 페이지에서 알려 주세요. 담당자가 답변해 드리며 비용은 없습니다.',
  noCost: '납부가 늦어져도 추가 수수료나 이자는 없습니다.',
  paid: '이미 납부하셨다면 따로 하실 일은 없습니다. 이체 확인에는 며칠이 걸릴 수 있습니다.',
  open: '내 납부 내역 보기',
  why: lender => `${lender}와(과) 계약하신 분께 보내 드리는 안내이며 광고가 아닙니다.`,
};
