import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['ご注意ください。お金を借りるには費用がかかります。', '融資額', '固定金利'];

export const law: EuropeTexts = {
  apr: f => ['実質年率（APR）', f.percent('aprPercent')],
  warning: () => notice[0],
  'uk.apr': f => ['代表的な実質年率（APR）', f.percent('aprPercent')],
  'borrowing-rate': f => ['借入利率（固定）', f.percent('ratePercent')],
  'credit-amount': f => ['借入金額', f.money('creditMinor')],
  duration: f => {
    const length = f.number('count') * f.number('every');
    return ['期間', `${length}${f.unit(length)}`];
  },
  'total-payable': f => ['支払総額', `${f.money('totalMinor')}（うち信用供与の費用 ${f.money('financeChargeMinor')}）`],
  installments: f => ['分割払い', f.installments()],
  'advance-payment': f => ['頭金', `${f.money('downPaymentMinor')}（現金販売価格 ${f.money('amountMinor')}）`],
  'key-information': f =>
    `無利息のお借入れ ${f.money('creditMinor')}：${f.installments()}、${f.day('firstDue')}から${f.day('lastDue')}まで。`,
  'missed-payment': () =>
    '貸付会社が信用情報機関に照会することがあります。お支払いが遅れると登録され、今後のお借入れに影響することがあります。',
  'further-rights': () =>
    '繰上返済や金融オンブズマンへの申立てなどの権利もあります。詳しくは補足の商品情報をご覧ください。',
  withdrawal: f => `理由を問わず、${f.number('withdrawalDays')}日以内であれば契約を撤回できます。`,
};
