import { reasonsJa } from '../../../../protocol/reasons/ja.js';
import type { ExplanationWords } from './ExplanationWords.js';

export const explanationJa: ExplanationWords = {
  lang: 'ja',
  name: '日本語',
  direction: 'ltr',
  space: '',
  dateStyle: 'long',
  languages: '言語',
  title: lender => `${lender} へのお申し込み`,
  asked: day => [`${day}に、`, 'の分割払いをお申し込みいただきました。'],
  status: {
    approved: 'お申し込みは承認されました',
    pending: 'お申し込みを審査しています',
    action: 'あと一つお手続きが必要です',
    declined: '現在、このプランはご用意できません',
    expired: '承認の有効期限が切れました',
    cancelled: 'お申し込みは取り消されました',
    committed: 'ご契約が成立しました',
  },
  undecided: 'お申し込みの審査が期限内に終わりませんでした',
  reasonsTitle: 'ご用意できない理由',
  reasons: reasonsJa,
  noFunds: '現在貸付に回せる資金がすべて使われています。お客様に原因があるものではありません。',
  drawnFrom: inputs => `判断の根拠：${inputs.join('、')}。`,
  weight: percent => `不利に働いた要素全体の ${percent}% を占めます。`,
  inputs: {
    records: '過去の支払い遅延の記録',
    job: '就業形態',
    home: 'お住まいの状況',
    seniority: '現在の勤務先の勤続年数',
    time: '分割払いの期間',
    expenses: '毎月の支出',
    income: '毎月の収入',
    assets: '資産',
    debt: '借入残高',
    price: '商品の価格',
    downPayment: '商品の価格に占める分割払いの割合',
  },
  howTitle: '決定の方法',
  how: {
    computer:
      '定められた規則と統計的なスコアに基づき、コンピューターが決定しました。同じ内容であれば、結果は常に同じです。',
    waiting: 'コンピューターが統計的なスコアを算出しました。決定は担当者が行います。',
    undecided:
      'コンピューターが統計的なスコアを算出しました。決定は担当者が行う予定でしたが、期限内に行えませんでした。改めてお申し込みいただけます。',
    person: 'コンピューターが統計的なスコアを算出し、担当者が審査のうえ決定しました。',
    reviewed:
      'コンピューターが定められた規則と統計的なスコアに基づきいったんお断りし、その後、担当者が再審査して最終的に決定しました。',
  },
  lowerIncome: '短期間に異なる月収が申告されたため、最も低い金額で計算しました。',
  causes: {
    'near-cut-off': 'スコアが基準に近いためです。',
    'short-history': '信用履歴がまだ短いためです。',
    'changed-income': 'ご申告の月収が、以前のお申し込みと異なるためです。',
  },
  notUsed: '年齢、性別、婚姻の有無、出身は使用していません。',
  reviewTitle: '担当者による再審査',
  reviewOffer: 'この決定に誤りがあるとお考えの場合は、担当者による再審査を無料でお申し込みいただけます。',
  reviewUntil: until => `${until}（UTC）までお申し込みいただけます。`,
  reviewTooLate: 'このページで再審査をお申し込みいただける期限は過ぎました。',
  noReview: 'この決定に誤りがあるとお考えの場合は、申込番号を添えて当社までご連絡ください。',
  reviewButton: '再審査を申し込む',
  reviewAsked: (day, until) =>
    `${day}（UTC）に再審査をお申し込みいただきました。結果はこのページに表示します。${until}（UTC）までに再審査できなかった場合、決定は変わりません。`,
  reviewLapsed:
    '再審査をお申し込みいただきましたが、期限内に行えなかったため、決定は変わりません。申し訳ございません。',
  reviewUpheld: '担当者が再審査し、決定に変更はありませんでした。',
  reviewOverturned: '担当者が再審査し、お申し込みを承認しました。',
  number: '申込番号',
  versions: {
    model: 'スコア',
    policy: '規則',
    products: '商品',
  },
  back: 'お店のページに戻るには、このページを閉じてください。',
  backTo: shop => `${shop} に戻る`,
};
