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
  assets: '所填资产较少。',
  debt: '所填负债较高。',
  'down-payment': '没有首付，或首付比例较低。',
  'earlier-default': '过往有贷款未偿还。',
  employment: '工作类型对申请不利。',
  expenses: '所填每月支出较高。',
  housing: '住房情况对申请不利。',
  income: '所填收入较低。',
  'plan-length': '所选期限对申请不利。',
  'purchase-amount': '商品价格较高。',
  'time-in-job': '现职年限较短。',
  'figures-unverified': '部分信息未能核实。',
  'not-stated': '部分必要信息未提供。',
};
