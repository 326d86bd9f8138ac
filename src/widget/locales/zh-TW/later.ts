import { reasonsZhTW } from '../../../protocol/reasons/zh-TW.js';
import type { LaterMessages } from '../LaterMessages.js';

const details: LaterMessages['details'] = {
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

const unreached = '貸款機構未能及時回覆。請檢查網路連線後再試一次，不會重複申請。';
const refused = '貸款機構未接受這項請求。請選擇其他付款方式，或聯絡商家。';

const checkout: LaterMessages['checkout'] = {
  apply: '查看是否通過預審',
  applyHint: lender => `由 ${lender} 審核。在您檢視並同意之前，不會簽署任何契約。`,
  applying: lender => `正在詢問 ${lender}……`,
  pending: lender => `${lender} 仍在審核中。您可以離開本頁，稍後回來查看結果。`,
  pendingUntil: time => `預計最遲 ${time} 回覆。`,
  action: lender => `${lender} 需要您再完成一個步驟。`,
  continueAtLender: lender => `前往 ${lender} 繼續`,
  approved: plan => `預審通過：${plan}。`,
  sameTerms: '條件與您先前看到的相同，尚未簽署任何契約。',
  changedTerms: (before, now) => `您的專屬條件：總額由 ${before} 變為 ${now}。尚未簽署任何契約。`,
  otherTerms: '您的專屬條件與先前看到的不同，請仔細確認。尚未簽署任何契約。',
  validUntil: time => `有效期限至 ${time}。`,
  expiresSoon: '預審結果即將到期，屆時可以重新申請。',
  review: '檢視並確認',
  reviewTitle: '確認分期契約',
  reviewIntro: lender => `以下是您與 ${lender} 約定的全部內容。`,
  agree: '同意並借款',
  agreeFree: '同意',
  committing: '正在與貸款機構確認……',
  back: '返回',
  committed: lender => `已與 ${lender} 完成簽約。`,
  otherAmount: (agreed, now) => `此契約的金額為 ${agreed}，而訂單目前為 ${now}，請聯絡商家。`,
  agreementNumber: '契約編號',
  firstPayment: (amount, day) => `首次繳款 ${amount}，日期 ${day}。`,
  declined: lender => `${lender} 目前無法提供這個方案。`,
  reasons: reasonsZhTW,
  alternatives: '以下方案可以通過：',
  explain: '查看原因，或申請人工覆核',
  personReview: lender => `您可以要求 ${lender} 由專人覆核這項決定。`,
  expired: '預審結果已到期，未簽署任何契約。',
  applyAgain: '重新申請',
  failed: {
    network: unreached,
    timeout: unreached,
    'rate-limited': '貸款機構目前忙碌，請稍候再試。',
    rejected: refused,
    conflict: '這筆訂單已有另一份申請。請重新選擇方案。',
    malformed: '無法讀取貸款機構的回覆，因此未在此成立任何契約。請再試一次，或聯絡商家。',
    unavailable: '貸款機構目前無法提供服務，請稍後再試。',
    aborted: unreached,
    unsupported: refused,
  },
  commitUnknown: lender => `${lender} 確認時連線中斷。請再試一次以查看結果，不會重複撥款。`,
  retry: '再試一次',
  cancel: '取消',
  otherPlan: '選擇其他方案',
  notices: {
    repriced: '訂單已變更，請重新查看分期方案。',
    'plan-gone': '訂單已變更，您選擇的方案不再適用。',
    cancelled: '已取消，未簽署任何契約。',
  },
  estimated: '試算結果：貸款機構尚未確認其條件。',
  price: '商品金額',
  downPayment: '今日頭期款',
  financed: '分期本金',
  total: '您總共支付',
  apr: '總費用年百分率',
};

export const later: LaterMessages = { writing: { comma: '，', month: 'numeric' }, details, checkout };
