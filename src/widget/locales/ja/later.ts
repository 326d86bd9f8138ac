import { han } from '../han.js';
import type { LaterMessages } from '../LaterMessages.js';
import type { LaterParts } from '../laters.js';

const details: LaterMessages['details'] = {
  span: (count, first, last) => (count === 1 ? `全1回、${first}` : `全${count}回、${first}から${last}まで`),
  paymentsOf: (_, amount, count, number) => (count === 1 ? `第${number}回 ${amount}` : `${amount} × ${count}回`),
  fallingTo: amount => `最終回 ${amount} まで逓減`,
  between: (least, most) => `${least}～${most}`,
  interest: '利息',
  fees: '手数料',
  table: 'お支払い明細',
  amountsIn: currency => `金額の単位：${currency}`,
  due: 'お支払日',
  principal: '元金',
  payment: 'お支払額',
  today: '本日',
  downPayment: '頭金',
  upfrontFee: '手数料',
  sum: '合計',
  clear: '分割払いにしない',
  how: 'ご利用の流れ',
  disclosures: {
    'overdue-interest': f => ['遅延損害金', `遅延額に対し年 ${f.percent('overduePercent')}`],
    'late-charge': f => ['延滞手数料', f.charge(share => `遅延額の ${share}`)],
    'prepayment-charge': f => ['繰上返済手数料', f.charge(share => `繰上返済額の ${share}`)],
    'contingent-costs': () => ['遅延損害金など、発生しうる費用', '契約の定めによる'],
  },
  personalised: 'この条件は自動処理によりお客様向けに作成されました。',
};

const checkout: LaterMessages['checkout'] = {
  apply: '事前審査を受ける',
  applyHint: lender => han`審査は ${lender} が行います。内容を確認し同意いただくまで、契約は成立しません。`,
  applying: lender => han`${lender} に照会しています…`,
  pending: lender => han`${lender} が審査を続けています`,
  pendingHint: 'このページを離れても、後で戻れば結果をご確認いただけます。',
  pendingUntil: time => `${time} までに回答がある見込みです。`,
  approved: '事前審査を通過しました',
  sameTerms: '条件はご覧いただいた内容と同じです。契約はまだ成立していません。',
  changedTerms: (before, now) =>
    `お客様に適用される条件では、支払総額が ${before} から ${now} に変わります。契約はまだ成立していません。`,
  otherTerms: 'お客様に適用される条件は、ご覧いただいた内容と異なります。ご確認ください。契約はまだ成立していません。',
  personReview: lender => han`この決定について、担当者による再審査を ${lender} に求めることができます。`,
  validUntil: time => `有効期限：${time}。`,
  expiresSoon: 'この審査結果はまもなく期限切れになります。その後もう一度申し込むことができます。',
  review: '内容を確認する',
  reviewTitle: '契約内容の確認',
  reviewIntro: lender => han`${lender} との契約内容は以下のとおりです。`,
  agree: '同意して借り入れる',
  agreeFree: '同意する',
  committing: '貸付会社に確認しています…',
  back: '戻る',
  close: '閉じる',
  view: '見る',
  done: '完了',
  committed: lender => han`${lender} との契約が成立しました`,
  otherAmount: (agreed, now) =>
    `この契約の金額は ${agreed} ですが、ご注文は現在 ${now} です。販売店にお問い合わせください。`,
  agreementNumber: '契約番号',
  documents: { contract: '契約書', consent: '与信審査の同意書', privacy: 'プライバシー' },
  openContract: '契約書を開く・印刷する',
  firstPayment: (amount, day) => `初回のお支払いは ${day} に ${amount} です。`,
  repayment: (lender, payments, last) => han`お支払い先は ${lender} です。${payments}、最終回は ${last} です。`,
  calendar: '支払日をカレンダーに追加',
  calendarEntry: (lender, number, count) => han`${lender} への分割払い（${number}/${count}回目）`,
  toCheckout: '注文に進む',
  problem: '手続きが完了していません',
  retry: 'もう一度試す',
  cancel: 'キャンセル',
  otherPlan: '別のプランを選ぶ',
  held: '取り消すと、別のプランを選べます。',
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

export const later: LaterMessages = {
  writing: { comma: '、', next: '、', colon: '：', month: 'numeric' },
  details,
  checkout,
};

export const parts: LaterParts = {
  cn: () => import('./cn.js'),
  us: () => import('./us.js'),
  europe: () => import('./europe.js'),
  uk: () => import('./uk.js'),
  seldom: () => import('./seldom.js'),
};
