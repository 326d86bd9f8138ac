import type { DetailsMessages } from '../DetailsMessages.js';
import type { LaterMessages } from '../LaterMessages.js';
import { flowJa } from './flow.js';

const details: DetailsMessages = {
  span: (count, first, last) => (count === 1 ? `全1回、${first}` : `全${count}回、${first}から${last}まで`),
  price: '商品価格',
  interest: '利息',
  fees: '手数料',
  summary: (total, cost) => `お支払総額は ${total} で、このうち ${cost} が分割払いの費用です。`,
  summaryFree: total => `お支払総額は ${total} で、本日一括でお支払いいただく場合と同じです。`,
  table: 'お支払い明細',
  amountsIn: currency => `金額の単位：${currency}`,
  due: 'お支払日',
  principal: '元金',
  payment: 'お支払額',
  today: '本日',
  downPayment: '頭金',
  upfrontFee: '本日お支払いの手数料',
  sum: '合計',
  clear: '分割払いにしない',
  disclosures: {
    'cn.annualised-rate': f => ['年率換算の利率（IRR、複利）', f.percent('aprPercent')],
    'cn.principal': f => ['元金', f.money('creditMinor')],
    'cn.interest': f => ['利息（貸付会社が受領）', f.money('interestMinor')],
    'cn.fees': f => [
      '手数料（貸付会社が受領）',
      f.number('upfrontFeeMinor') + f.number('installmentFeeMinor') === 0
        ? 'なし'
        : `契約時 ${f.money('upfrontFeeMinor')}、各回のお支払いとともに ${f.money('installmentFeeMinor')}`,
    ],
    'cn.total-cost': f => ['信用供与の費用', `${f.money('financeChargeMinor')}（お支払総額 ${f.money('totalMinor')}）`],
    'cn.merchant-pays': f =>
      `このプランでは販売店が貸付会社に ${f.money('subsidyMinor')} を支払います。お客様のご負担はありません。`,
    'cn.contingent-costs': () => 'お支払いが遅れた場合、契約の定めにより費用が加算されることがあります。',
    'cn.no-other-fees': () => '上記のほかに手数料はかかりません。',
    apr: f => ['実質年率（APR）', f.percent('aprPercent')],
    'us.finance-charge': f => ['金融費用', f.money('financeChargeMinor')],
    'us.amount-financed': f => ['融資額', f.money('amountFinancedMinor')],
    'us.total-of-payments': f => ['お支払いの合計', f.money('totalOfPaymentsMinor')],
    'us.total-sale-price': f => [
      '割賦販売価格',
      f.number('downPaymentMinor')
        ? `${f.money('totalMinor')}（頭金 ${f.money('downPaymentMinor')} を含む）`
        : f.money('totalMinor'),
    ],
    'us.payment-schedule': f => [
      'お支払い予定',
      `${f.installments()}、${f.day('firstDue')}から${f.day('lastDue')}まで`,
    ],
    'eu.warning': () => 'ご注意ください。お金を借りるには費用がかかります。',
    'uk.apr': f => ['代表的な実質年率（APR）', f.percent('aprPercent')],
    'borrowing-rate': f => ['借入利率（固定）', f.percent('ratePercent')],
    'credit-amount': f => ['借入金額', f.money('creditMinor')],
    duration: f => {
      const length = f.number('count') * f.number('every');
      return ['期間', `${length}${f.unit(length)}`];
    },
    'total-payable': f => [
      '支払総額',
      `${f.money('totalMinor')}（うち信用供与の費用 ${f.money('financeChargeMinor')}）`,
    ],
    installments: f => ['分割払い', f.installments()],
    'advance-payment': f => ['頭金', `${f.money('downPaymentMinor')}（現金販売価格 ${f.money('amountMinor')}）`],
    'uk.key-information': f =>
      `${f.number('count')}回払いの無利息クレジットです。お支払いが遅れると、今後のお借入れに影響することがあります。`,
    withdrawal: f => `理由を問わず、${f.number('withdrawalDays')}日以内であれば契約を撤回できます。`,
  },
};

export const later: LaterMessages = { details, flow: flowJa };
