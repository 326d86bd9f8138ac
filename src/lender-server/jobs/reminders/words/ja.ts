import type { ReminderWords } from './ReminderWords.js';

export const reminderJa: ReminderWords = {
  subject: {
    before: day => `お支払日のお知らせ：${day}`,
    today: () => '本日がお支払日です',
    after: day => `${day}のお支払いがまだ確認できていません`,
  },
  due: {
    before: (amount, day) => `${day}に${amount}のお支払いがあります。`,
    today: (amount, day) => `本日（${day}）は${amount}のお支払日です。`,
    after: (amount, day) => `${day}がお支払日の${amount}について、まだご入金を確認できていません。`,
  },
  inAll: amount => `本日までのお支払額は合計${amount}です。`,
  payHere: '下のリンクから、お支払いページでお支払いいただけます。',
  move: until => `別の日がご都合に合う場合は、お支払いページで${until}までの日に無料で変更できます。`,
  help: '予定どおりのお支払いが難しい場合は、お支払いページからご相談ください。担当者がお返事します。費用はかかりません。',
  noCost: '遅れによる手数料や利息はかかりません。',
  paid: 'すでにお支払い済みの場合、お手続きは不要です。振込の反映には数日かかることがあります。',
  open: 'お支払い状況を見る',
  why: lender => `このメッセージは、${lender}とご契約のある方にお送りしています。広告ではありません。`,
};
