import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['請注意！借錢是有成本的。', '貸款金額', '固定利率'];

export const law: EuropeTexts = {
  apr: f => ['總費用年百分率（APR）', f.percent('aprPercent')],
  warning: () => notice[0],
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
  'key-information': f =>
    `您無息借款 ${f.money('creditMinor')}：${f.installments()}，${f.day('firstDue')} 至 ${f.day('lastDue')}。`,
  'missed-payment': () => '貸款機構可能查詢您的信用資料，遲延繳款也可能通報信用資訊機構，影響您日後借款。',
  'further-rights': () => '您另有提前清償、向金融申訴專員申訴等權利，詳見補充產品資訊。',
  withdrawal: f => `您可在 ${f.number('withdrawalDays')} 天內無條件解除本信用契約。`,
};
