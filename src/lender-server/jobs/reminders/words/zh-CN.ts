import type { ReminderWords } from './ReminderWords.js';

export const reminderZhCN: ReminderWords = {
  subject: {
    before: day => `还款提醒：${day}到期`,
    today: () => '还款提醒：今日到期',
    after: day => `${day}的还款尚未到账`,
  },
  due: {
    before: (amount, day) => `本期应还 ${amount}，还款日为 ${day}。`,
    today: (amount, day) => `本期应还 ${amount}，今日（${day}）到期。`,
    after: (amount, day) => `本期应还 ${amount}，已于 ${day} 到期，目前尚未到账。`,
  },
  inAll: amount => `截至今日，应还合计 ${amount}。`,
  payHere: '点击下方链接，即可在还款页面付款。',
  move: until => `如果这一天不方便，可在还款页面免费改至 ${until}（含）之前的任意一天。`,
  help: '如果还款有困难，请在还款页面告诉我们，工作人员会与您联系，不收取任何费用。',
  noCost: '此次逾期不会产生额外费用或利息。',
  paid: '如您已还款，请忽略此消息。转账到账可能需要几天。',
  open: '查看我的还款',
  why: lender => `您与 ${lender} 签有分期合同，因此收到此消息。这不是广告。`,
};
