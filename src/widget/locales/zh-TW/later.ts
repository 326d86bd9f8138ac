import type { DetailsMessages } from '../DetailsMessages.js';
import type { LaterMessages } from '../LaterMessages.js';
import { flowZhTW } from './flow.js';

const details: DetailsMessages = {
  span: (count, first, last) => (count === 1 ? `1 期，${first}` : `共 ${count} 期，${first} 至 ${last}`),
  price: '商品金額',
  interest: '利息',
  fees: '費用',
  summary: (total, cost) => `您總共支付 ${total}，其中 ${cost} 為分期的成本。`,
  summaryFree: total => `您總共支付 ${total}，與今天一次付清相同。`,
  table: '繳款明細',
  amountsIn: currency => `金額單位：${currency}`,
  due: '繳款日',
  principal: '本金',
  payment: '應繳金額',
  today: '今日',
  downPayment: '頭期款',
  upfrontFee: '今日支付的費用',
  sum: '合計',
  clear: '不分期',
  disclosures: {
    'cn.annualised-rate': f => ['年化利率（IRR，複利）', f.percent('aprPercent')],
    'cn.principal': f => ['貸款本金', f.money('creditMinor')],
    'cn.interest': f => ['利息（由貸款機構收取）', f.money('interestMinor')],
    'cn.fees': f => [
      '費用（由貸款機構收取）',
      f.number('upfrontFeeMinor') + f.number('installmentFeeMinor') === 0
        ? '無'
        : `一次性 ${f.money('upfrontFeeMinor')}，隨分期 ${f.money('installmentFeeMinor')}`,
    ],
    'cn.total-cost': f => ['信用總成本', `${f.money('financeChargeMinor')}（總額 ${f.money('totalMinor')}）`],
    'cn.merchant-pays': f => `本方案由商家向貸款機構支付 ${f.money('subsidyMinor')}，您無須為此付費。`,
    'cn.contingent-costs': () => '遲延繳款可能產生費用，以契約約定為準。',
    'cn.no-other-fees': () => '除上述項目外，無其他任何費用。',
    apr: f => ['總費用年百分率（APR）', f.percent('aprPercent')],
    'us.finance-charge': f => ['融資費用', f.money('financeChargeMinor')],
    'us.amount-financed': f => ['融資金額', f.money('amountFinancedMinor')],
    'us.total-of-payments': f => ['繳款總額', f.money('totalOfPaymentsMinor')],
    'us.total-sale-price': f => [
      '分期總價',
      f.number('downPaymentMinor')
        ? `${f.money('totalMinor')}，含頭期款 ${f.money('downPaymentMinor')}`
        : f.money('totalMinor'),
    ],
    'us.payment-schedule': f => ['繳款時程', `${f.installments()}，${f.day('firstDue')} 至 ${f.day('lastDue')}`],
    'eu.warning': () => '請注意！借錢是有成本的。',
    'uk.apr': f => ['代表性總費用年百分率（APR）', f.percent('aprPercent')],
    'borrowing-rate': f => ['借款利率（固定）', f.percent('ratePercent')],
    'credit-amount': f => ['貸款金額', f.money('creditMinor')],
    duration: f => {
      const length = f.number('count') * f.number('every');
      return ['期間', `${length} ${f.unit(length)}`];
    },
    'total-payable': f => ['應繳總額', `${f.money('totalMinor')}，其中信用成本 ${f.money('financeChargeMinor')}`],
    installments: f => ['分期', f.installments()],
    'advance-payment': f => ['頭期款', `${f.money('downPaymentMinor')}（現金價 ${f.money('amountMinor')}）`],
    'uk.key-information': f => `免息信用貸款，分 ${f.number('count')} 期清償。遲延繳款可能影響您日後的借款能力。`,
    withdrawal: f => `您可在 ${f.number('withdrawalDays')} 天內無條件解除本信用契約。`,
  },
};

export const later: LaterMessages = { details, flow: flowZhTW };
