import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['請注意！借錢是有成本的。', '貸款金額', '固定利率'];

export const law: EuropeTexts = {
  apr: f => ['總費用年百分率（APR）', f.percent('aprPercent')],
  warning: () => notice[0],
  'borrowing-rate': f => ['借款利率（固定）', f.percent('ratePercent')],
  'credit-amount': f => ['貸款金額', f.money('creditMinor')],
  duration: f => {
    const length = f.number('count') * f.number('every');
    return ['期間', `${length} ${f.unit(length)}`];
  },
  'total-payable': f => ['應繳總額', `${f.money('totalMinor')}，其中信用成本 ${f.money('financeChargeMinor')}`],
  installments: f => ['分期', f.installments()],
  'advance-payment': f => ['頭期款', `${f.money('downPaymentMinor')}（現金價 ${f.money('amountMinor')}）`],
  withdrawal: f => `您可在 ${f.number('withdrawalDays')} 天內無條件解除本信用契約。`,
};
