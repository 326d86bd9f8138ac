import type { DeclineReason } from '../messages/closedLists.js';

/** Every reason of a decline, in the same words for the page and for the lender's explanation. */
export const reasonsZhTW: Readonly<Record<DeclineReason, string>> = {
  affordability: '每期應繳金額相對於可支配所得偏高。',
  'amount-above-limit': '金額超過您目前的額度。',
  'credit-history': '過去曾有遲繳紀錄。',
  'daily-limit': '今日額度已用完，您可以明天再試。',
  'existing-debt': '現有貸款已占所得的較大比例。',
  'identity-unverified': '無法確認您的身分。',
  'insufficient-history': '還款紀錄尚不足。',
  'lender-unable': '貸款機構目前無法撥款。',
};
