import { reasonsZhCN } from '../../../protocol/reasons/zh-CN.js';
import type { LaterMessages } from '../LaterMessages.js';

const details: LaterMessages['details'] = {
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

const unreached = '放款机构未及时答复。请检查网络后重试，不会重复申请。';
const refused = '放款机构未接受该请求。请选择其他付款方式，或联系商家。';

const checkout: LaterMessages['checkout'] = {
  apply: '一键预审',
  applyHint: lender => `由 ${lender} 审核。在您确认之前，不会签署协议。`,
  applying: lender => `正在询问 ${lender}……`,
  pending: lender => `${lender} 仍在审核。您可以离开本页，稍后回来查看。`,
  pendingUntil: time => `预计最迟 ${time} 答复。`,
  action: lender => `${lender} 需要您再完成一步。`,
  continueAtLender: lender => `前往 ${lender} 继续`,
  approved: plan => `预审通过：${plan}。`,
  sameTerms: '条件与您看到的一致，尚未签署任何协议。',
  changedTerms: (before, now) => `您的专属条件：总额由 ${before} 变为 ${now}。尚未签署任何协议。`,
  otherTerms: '您的专属条件与所见不同，请查看。尚未签署协议。',
  validUntil: time => `有效期至 ${time}。`,
  expiresSoon: '预审结果即将失效，可再次申请。',
  review: '查看并确认',
  reviewTitle: '确认分期协议',
  reviewIntro: lender => `以下为您与 ${lender} 的全部约定。`,
  agree: '同意并借款',
  agreeFree: '同意',
  committing: '正在与放款机构确认……',
  back: '返回',
  committed: lender => `已与 ${lender} 达成协议。`,
  otherAmount: (agreed, now) => `该协议金额为 ${agreed}，而订单现为 ${now}，请联系商家。`,
  agreementNumber: '协议编号',
  firstPayment: (amount, day) => `首次还款 ${amount}，日期 ${day}。`,
  declined: lender => `${lender} 目前无法提供该方案。`,
  reasons: reasonsZhCN,
  alternatives: '以下方案可以通过：',
  explain: '查看原因，或申请人工复核',
  personReview: lender => `您可以要求 ${lender} 人工复核该决定。`,
  expired: '预审结果已失效，未签署任何协议。',
  applyAgain: '重新申请',
  failed: {
    network: unreached,
    timeout: unreached,
    'rate-limited': '放款机构繁忙，请稍候重试。',
    rejected: refused,
    conflict: '该笔订单已有另一份申请。请重新选择方案。',
    malformed: '无法读取放款机构的答复，未达成协议。请重试，或联系商家。',
    unavailable: '放款机构暂不可用，请稍后再试。',
    aborted: unreached,
    unsupported: refused,
  },
  commitUnknown: lender => `${lender} 确认时连接中断。请重试以查看结果，不会重复放款。`,
  retry: '重试',
  cancel: '取消',
  otherPlan: '选择其他方案',
  notices: {
    repriced: '订单已变更，请重新查看分期方案。',
    'plan-gone': '订单已变更，您选择的方案不再适用。',
    cancelled: '已取消，未签署任何协议。',
  },
  estimated: '估算：放款机构尚未确认其条件。',
  price: '商品金额',
  downPayment: '今日首付',
  financed: '分期本金',
  total: '您一共支付',
  apr: '年化利率',
};

export const later: LaterMessages = { writing: { comma: '，', month: 'numeric' }, details, checkout };
