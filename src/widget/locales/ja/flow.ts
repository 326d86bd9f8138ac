import { reasonsJa } from '../../../protocol/reasons/ja.js';
import type { FlowMessages } from '../FlowMessages.js';

const unreached =
  '貸付会社から時間内に応答がありませんでした。接続を確認して、もう一度お試しください。申込みが重複することはありません。';
const refused = '貸付会社がこの申込みを受け付けませんでした。別のお支払い方法を選ぶか、販売店にお問い合わせください。';

export const flowJa: FlowMessages = {
  apply: '事前審査を受ける',
  applyHint: lender => `審査は ${lender} が行います。内容を確認し同意いただくまで、契約は成立しません。`,
  applying: lender => `${lender} に照会しています…`,
  pending: lender => `${lender} が審査を続けています。このページを離れても、後で戻れば結果をご確認いただけます。`,
  pendingUntil: time => `${time} までに回答がある見込みです。`,
  action: lender => `${lender} でのお手続きがもう一つ必要です。`,
  continueAtLender: lender => `${lender} で続ける`,
  approved: plan => `事前審査を通過しました：${plan}。`,
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
  committed: lender => `${lender} との契約が成立しました。`,
  otherAmount: (agreed, now) =>
    `この契約の金額は ${agreed} ですが、ご注文は現在 ${now} です。販売店にお問い合わせください。`,
  agreementNumber: '契約番号',
  firstPayment: (amount, day) => `初回のお支払いは ${day} に ${amount} です。`,
  declined: lender => `現在、${lender} はこのプランをご用意できません。`,
  reasons: reasonsJa,
  alternatives: '次のプランであればご利用いただけます：',
  explain: '理由を見る、または担当者による再審査を申し込む',
  personReview: lender => `この決定について、担当者による再審査を ${lender} に求めることができます。`,
  expired: '審査結果の有効期限が切れました。契約は成立していません。',
  applyAgain: 'もう一度申し込む',
  failed: {
    network: unreached,
    timeout: unreached,
    'rate-limited': '貸付会社が混み合っています。少し待ってから、もう一度お試しください。',
    rejected: refused,
    conflict: 'このご注文には別の申込みがあります。もう一度プランをお選びください。',
    malformed:
      '貸付会社の応答を読み取れなかったため、契約は成立していません。もう一度お試しいただくか、販売店にお問い合わせください。',
    unavailable: '貸付会社は現在ご利用いただけません。後でもう一度お試しください。',
    aborted: unreached,
    unsupported: refused,
  },
  commitUnknown: lender =>
    `${lender} が確認している途中で接続が切れました。もう一度お試しいただくと結果を確認できます。二重に貸し付けられることはありません。`,
  retry: 'もう一度試す',
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
  total: '支払総額',
  apr: '実質年率',
};
