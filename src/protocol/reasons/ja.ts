import type { DeclineReason } from '../messages/closedLists.js';

/** Every reason of a decline, in the same words for the page and for the lender's explanation. */
export const reasonsJa: Readonly<Record<DeclineReason, string>> = {
  affordability: 'ご申告の収入から支出を除いた額に対して、毎回のお支払額が大きくなっています。',
  'amount-above-limit': 'ご利用金額が現在のご利用可能枠を超えています。',
  'credit-history': '過去のお支払いに遅れがありました。',
  'daily-limit': '本日のご利用可能枠に達しました。明日以降、もう一度お試しください。',
  'existing-debt': '他のお借入れが収入に占める割合が大きくなっています。',
  'identity-unverified': 'ご本人確認ができませんでした。',
  'insufficient-history': 'お支払いの実績がまだ十分ではありません。',
  'lender-unable': '現在、貸付を行うことができません。',
  assets: 'ご申告の資産が少なくなっています。',
  debt: 'ご申告の借入残高が大きくなっています。',
  'down-payment': '頭金がないか、少額です。',
  'earlier-default': '過去に返済されなかったお借入れがあります。',
  employment: '就業形態が審査に影響しました。',
  expenses: 'ご申告の毎月の支出が大きくなっています。',
  housing: 'お住まいの状況が審査に影響しました。',
  income: 'ご申告の収入が少なくなっています。',
  'plan-length': '分割払いの期間が審査に影響しました。',
  'purchase-amount': 'ご購入商品の価格が高額です。',
  'time-in-job': '現在の勤務先での勤続年数が短くなっています。',
  'figures-unverified': 'お申し込み内容の一部を確認できませんでした。',
  'not-stated': '必要な情報の一部が申告されていません。',
};
