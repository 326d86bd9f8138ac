import type { DetailsMessages } from '../DetailsMessages.js';
import type { LaterMessages } from '../LaterMessages.js';
import { flowZhCN } from './flow.js';

const details: DetailsMessages = {
  span: (count, first, last) => (count === 1 ? `1 期，${first}` : `共 ${count} 期，${first} 至 ${last}`),
  price: '本金',
  interest: '利息',
  fees: '费用',
  summary: (total, cost) => `您一共支付 ${total}，其中 ${cost} 是分期的成本。`,
  summaryFree: total => `您一共支付 ${total}，与今天全款相同。`,
  table: '还款明细',
  amountsIn: currency => `金额单位：${currency}`,
  due: '还款日',
  principal: '本金',
  payment: '应还',
  today: '今日',
  downPayment: '首付',
  upfrontFee: '今日支付的费用',
  sum: '合计',
  clear: '不分期',
  disclosures: {
    'cn.annualised-rate': f => ['年化利率（IRR，复利）', f.percent('aprPercent')],
    'cn.principal': f => ['贷款本金', f.money('creditMinor')],
    'cn.interest': f => ['利息（放款机构收取）', f.money('interestMinor')],
    'cn.fees': f => [
      '费用（放款机构收取）',
      f.number('upfrontFeeMinor') + f.number('installmentFeeMinor') === 0
        ? '无'
        : `一次性 ${f.money('upfrontFeeMinor')}，随分期 ${f.money('installmentFeeMinor')}`,
    ],
    'cn.total-cost': f => ['综合融资成本', `${f.money('financeChargeMinor')}（总额 ${f.money('totalMinor')}）`],
    'cn.merchant-pays': f => `本方案由商家向放款机构支付 ${f.money('subsidyMinor')}，您无需为此付费。`,
    'cn.contingent-costs': () => '逾期还款可能产生费用，以合同约定为准。',
    'cn.no-other-fees': () => '除上述之外，无其他任何费用。',
    apr: f => ['年化利率（APR）', f.percent('aprPercent')],
    'us.finance-charge': f => ['融资费用', f.money('financeChargeMinor')],
    'us.amount-financed': f => ['融资金额', f.money('amountFinancedMinor')],
    'us.total-of-payments': f => ['还款总额', f.money('totalOfPaymentsMinor')],
    'us.total-sale-price': f => [
      '总售价',
      f.number('downPaymentMinor')
        ? `${f.money('totalMinor')}，含首付 ${f.money('downPaymentMinor')}`
        : f.money('totalMinor'),
    ],
    'us.payment-schedule': f => ['还款计划', `${f.installments()}，${f.day('firstDue')} 至 ${f.day('lastDue')}`],
    'eu.warning': () => '请注意！借钱是有成本的。',
    'uk.apr': f => ['代表性年化利率（APR）', f.percent('aprPercent')],
    'borrowing-rate': f => ['借款利率（固定）', f.percent('ratePercent')],
    'credit-amount': f => ['贷款金额', f.money('creditMinor')],
    duration: f => {
      const length = f.number('count') * f.number('every');
      return ['期限', `${length} ${f.unit(length)}`];
    },
    'total-payable': f => ['应还总额', `${f.money('totalMinor')}，其中信贷成本 ${f.money('financeChargeMinor')}`],
    installments: f => ['分期', f.installments()],
    'advance-payment': f => ['首付', `${f.money('downPaymentMinor')}（现金价 ${f.money('amountMinor')}）`],
    'uk.key-information': f => `免息信贷，分 ${f.number('count')} 期偿还。逾期可能影响您今后的借款能力。`,
    withdrawal: f => `您可在 ${f.number('withdrawalDays')} 天内无理由撤销本信贷。`,
  },
};

export const later: LaterMessages = { details, flow: flowZhCN };
