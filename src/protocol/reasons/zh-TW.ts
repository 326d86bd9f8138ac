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
  assets: '所填資產較少。',
  debt: '所填負債較高。',
  'down-payment': '沒有頭期款，或頭期款比例較低。',
  'earlier-default': '過去有貸款未償還。',
  employment: '工作類型對申請不利。',
  expenses: '所填每月支出較高。',
  housing: '居住狀況對申請不利。',
  income: '所填所得較低。',
  'plan-length': '所選期間對申請不利。',
  'purchase-amount': '商品價格較高。',
  'time-in-job': '現職年資較短。',
  'figures-unverified': '部分資料無法核實。',
  'not-stated': '部分必要資料未提供。',
};
