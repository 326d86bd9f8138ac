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
};
