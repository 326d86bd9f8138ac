import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['ご注意ください。お金を借りるには費用がかかります。', '融資額', '固定金利'];

export const law: EuropeTexts = {
  apr: f => ['実質年率（APR）', f.percent('aprPercent')],
  warning: () => notice[0],
  'borrowing-rate': f => ['借入利率（固定）', f.percent('ratePercent')],
  'credit-amount': f => ['借入金額', f.money('creditMinor')],
  duration: f => {
    const length = f.number('count') * f.number('every');
    return ['期間', `${length}${f.unit(length)}`];
  },
  'total-payable': f => ['支払総額', `${f.money('totalMinor')}（うち信用供与の費用 ${f.money('financeChargeMinor')}）`],
  installments: f => ['分割払い', f.installments()],
  'advance-payment': f => ['頭金', `${f.money('downPaymentMinor')}（現金販売価格 ${f.money('amountMinor')}）`],
  withdrawal: f => `理由を問わず、${f.number('withdrawalDays')}日以内であれば契約を撤回できます。`,
};
