import type { CnTexts } from '../LawTexts.js';

export const law: CnTexts = {
  'annualised-rate': f => ['年化利率（IRR，复利）', f.percent('aprPercent')],
  principal: f => ['贷款本金', f.money('creditMinor')],
  'merchant-pays': f => `本方案由商家向贷款机构支付 ${f.money('subsidyMinor')}，您无需为此付费。`,
  'no-other-fees': () => '除表中所列之外，无其他任何费用。',
  interest: f => ['利息', `年利率 ${f.percent('ratePercent')}`],
  'upfront-fee': f => ['一次性手续费', f.charge(share => `本金的 ${share}`)],
  'installment-fee': f => ['分期手续费', `${f.charge(share => `本金的 ${share}`)}/期`],
  'total-cost': () => '正常履约年化综合融资成本',
  costs: ['综合融资成本明示表', '贷款机构', '项目', '收费标准', '收取方', '金额', '年化'],
  reading: ['请先滚动到综合融资成本明示表', seconds => `请先阅读综合融资成本明示表（${seconds} 秒）`],
};
