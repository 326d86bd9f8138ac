import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['请注意！借钱是有成本的。', '贷款金额', '固定利率'];

export const law: EuropeTexts = {
  apr: f => ['年化利率（APR）', f.percent('aprPercent')],
  warning: () => notice[0],
  'borrowing-rate': f => ['借款利率（固定）', f.percent('ratePercent')],
  'credit-amount': f => ['贷款金额', f.money('creditMinor')],
  duration: f => {
    const length = f.number('count') * f.number('every');
    return ['期限', `${length} ${f.unit(length)}`];
  },
  'total-payable': f => ['应还总额', `${f.money('totalMinor')}，其中信贷成本 ${f.money('financeChargeMinor')}`],
  installments: f => ['分期', f.installments()],
  'advance-payment': f => ['首付', `${f.money('downPaymentMinor')}（现金价 ${f.money('amountMinor')}）`],
  withdrawal: f => `您可在 ${f.number('withdrawalDays')} 天内无理由撤回本贷款合同。`,
};
