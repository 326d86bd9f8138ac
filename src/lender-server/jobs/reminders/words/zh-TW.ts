import type { ReminderWords } from './ReminderWords.js';

export const reminderZhTW: ReminderWords = {
  subject: {
    before: day => `繳款提醒：${day}到期`,
    today: () => '繳款提醒：今日到期',
    after: day => `${day}的款項尚未入帳`,
  },
  due: {
    before: (amount, day) => `本期應繳 ${amount}，繳款日為 ${day}。`,
    today: (amount, day) => `本期應繳 ${amount}，今日（${day}）到期。`,
    after: (amount, day) => `本期應繳 ${amount}，已於 ${day} 到期，目前尚未入帳。`,
  },
  inAll: amount => `截至今日，應繳合計 ${amount}。`,
  payHere: '點選下方連結，即可在繳款頁面付款。',
  move: until => `如果這一天不方便，可在繳款頁面免費改至 ${until}（含）之前的任一天。`,
  help: '如果繳款有困難，請在繳款頁面告訴我們，專人會與您聯絡，不收取任何費用。',
  noCost: '此次逾期不會產生額外費用或利息。',
  paid: '如您已繳款，請忽略此訊息。轉帳入帳可能需要幾天。',
  open: '查看我的繳款',
  why: lender => `您與 ${lender} 簽有分期合約，因此收到此訊息。這不是廣告。`,
};
