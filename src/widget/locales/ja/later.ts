import type { LaterMessages } from '../LaterMessages.js';

const details: LaterMessages['details'] = {
  span: (count, first, last) => (count === 1 ? `全1回、${first}` : `全${count}回、${first}から${last}まで`),
  firstIs: amount => `初回 ${amount}`,
  lastIs: amount => `最終回 ${amount}`,
  othersAre: (count, amount) => `うち${count}回 ${amount}`,
  fallingTo: amount => `最終回 ${amount} まで逓減`,
  between: (least, most) => `${least}～${most}`,
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
  how: 'ご利用の流れ',
  disclosures: {
    'cn.annualised-rate': f => ['年率換算の利率（IRR、複利）', f.percent('aprPercent')],
    'cn.principal': f => ['元金', f.money('creditMinor')],
    'cn.merchant-pays': f =>
      `このプランでは販売店が貸付会社に ${f.money('subsidyMinor')} を支払います。お客様のご負担はありません。`,
    'cn.no-other-fees': () => '表に記載のもののほかに費用はかかりません。',
    'cn.interest': f => ['利息', `年 ${f.percent('ratePercent')}`],
    'cn.upfront-fee': f => ['契約時の手数料', f.charge(share => `元金の ${share}`)],
    'cn.installment-fee': f => ['各回の手数料', f.charge(share => `元金の ${share}`)],
    'cn.total-cost': () => '約定どおりお支払いの場合の総費用（年率換算）',
    'overdue-interest': f => ['遅延損害金', `遅延額に対し年 ${f.percent('overduePercent')}`],
    'late-charge': f => ['延滞手数料', f.charge(share => `遅延額の ${share}`)],
    'prepayment-charge': f => ['繰上返済手数料', f.charge(share => `繰上返済額の ${share}`)],
    'contingent-costs': () => ['遅延損害金など、発生しうる費用', '契約の定めによる'],
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
    'us.security': () => '完済まで、貸付会社は商品に担保権を有します。',
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
      `無利息のお借入れ ${f.money('creditMinor')}：${f.installments()}、${f.day('firstDue')}から${f.day('lastDue')}まで。`,
    'uk.missed-payment': () =>
      '貸付会社が信用情報機関に照会することがあります。お支払いが遅れると登録され、今後のお借入れに影響することがあります。',
    'uk.further-rights': () =>
      '繰上返済や金融オンブズマンへの申立てなどの権利もあります。詳しくは補足の商品情報をご覧ください。',
    withdrawal: f => `理由を問わず、${f.number('withdrawalDays')}日以内であれば契約を撤回できます。`,
  },
  costs: ['総費用の明細', '貸付会社', '項目', '基準', '受領者', '金額', '年率換算'],
  personalised: 'この条件は自動処理によりお客様向けに作成されました。担当者による確認を求めることができます。',
};


const checkout: LaterMessages['checkout'] = {
  apply: '事前審査を受ける',
  applyHint: lender => `審査は ${lender} が行います。内容を確認し同意いただくまで、契約は成立しません。`,
  applying: lender => `${lender} に照会しています…`,
  pending: lender => `${lender} が審査を続けています`,
  pendingHint: 'このページを離れても、後で戻れば結果をご確認いただけます。',
  pendingUntil: time => `${time} までに回答がある見込みです。`,
  approved: '事前審査を通過しました',
  each: '毎回',
  withInterest: amount => `うち利息 ${amount}`,
  sameTerms: '条件はご覧いただいた内容と同じです。契約はまだ成立していません。',
  changedTerms: (before, now) =>
    `お客様に適用される条件では、支払総額が ${before} から ${now} に変わります。契約はまだ成立していません。`,
  otherTerms: 'お客様に適用される条件は、ご覧いただいた内容と異なります。ご確認ください。契約はまだ成立していません。',
  validUntil: time => `有効期限：${time}。`,
  expiresSoon: 'この審査結果はまもなく期限切れになります。その後もう一度申し込むことができます。',
  review: '内容を確認する',
  reviewTitle: '契約内容の確認',
  reviewIntro: lender => `${lender} との契約内容は以下のとおりです。`,
  agree: '同意して借り入れる',
  agreeFree: '同意する',
  committing: '貸付会社に確認しています…',
  back: '戻る',
  close: '閉じる',
  view: '見る',
  done: '完了',
  committed: lender => `${lender} との契約が成立しました`,
  otherAmount: (agreed, now) =>
    `この契約の金額は ${agreed} ですが、ご注文は現在 ${now} です。販売店にお問い合わせください。`,
  agreementNumber: '契約番号',
  firstPayment: (amount, day) => `初回のお支払いは ${day} に ${amount} です。`,
  repayment: (lender, payments, last) => `お支払い先は ${lender} です。全${payments}で、最終回は ${last} です。`,
  calendar: '支払日をカレンダーに追加',
  calendarEntry: (lender, number, count) => `${lender} への分割払い（${number}/${count}回目）`,
  toCheckout: '注文に進む',
  cancel: 'キャンセル',
  otherPlan: '別のプランを選ぶ',
  notices: {
    repriced: 'ご注文の内容が変わりました。プランをもう一度ご確認ください。',
    'plan-gone': 'ご注文の内容が変わり、お選びのプランはご利用いただけなくなりました。',
    cancelled: 'キャンセルしました。契約は成立していません。',
  },
  estimated: '試算です。貸付会社はまだ条件を確定していません。',
  price: '商品価格',
  downPayment: '本日の頭金',
  financed: '分割払いの対象額',
  total: () => '支払総額',
  apr: '実質年率',
};

export const later: LaterMessages = { writing: { comma: '、', month: 'numeric' }, details, checkout };
