import type { CnTexts } from '../LawTexts.js';

export const law: CnTexts = {
  'annualised-rate': f => ['總費用年百分率（IRR，複利）', f.percent('aprPercent')],
  principal: f => ['貸款本金', f.money('creditMinor')],
  'merchant-pays': f => `本方案由商家向貸款機構支付 ${f.money('subsidyMinor')}，您無須為此付費。`,
  'no-other-fees': () => '除表列項目外，無其他任何費用。',
  interest: f => ['利息', `年利率 ${f.percent('ratePercent')}`],
  'upfront-fee': f => ['一次性手續費', f.charge(share => `本金的 ${share}`)],
  'installment-fee': f => ['分期手續費', `${f.charge(share => `本金的 ${share}`)}/期`],
  'total-cost': () => '正常履約年化綜合融資成本',
  costs: ['綜合融資成本明示表', '貸款機構', '項目', '收費標準', '收取方', '金額', '年化'],
  reading: ['請先捲動到綜合融資成本明示表', seconds => `請先閱讀綜合融資成本明示表（${seconds} 秒）`],
};
