import type { DeclineReason } from '../messages/closedLists.js';

/** Every reason of a decline, in the same words for the page and for the lender's explanation. */
export const reasonsZhCN: Readonly<Record<DeclineReason, string>> = {
  affordability: '每期还款相对于可支配收入偏高。',
  'amount-above-limit': '金额超出您目前的额度。',
  'credit-history': '过往还款有逾期记录。',
  'daily-limit': '今日额度已用完，您可以明天再试。',
  'existing-debt': '现有贷款已占收入的较大比例。',
  'identity-unverified': '未能确认您的身份。',
  'insufficient-history': '还款记录尚不充足。',
  'lender-unable': '贷款机构目前无法放款。',
};
