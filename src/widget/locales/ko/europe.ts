import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['주의하세요! 돈을 빌리는 데는 비용이 듭니다.', '대출 금액', '고정 금리'];

export const law: EuropeTexts = {
  apr: f => ['실제연간요율(APR)', f.percent('aprPercent')],
  warning: () => notice[0],
  'borrowing-rate': f => ['대출 금리(고정)', f.percent('ratePercent')],
  'credit-amount': f => ['대출 금액', f.money('creditMinor')],
  duration: f => {
    const length = f.number('count') * f.number('every');
    return ['기간', `${length}${f.unit(length)}`];
  },
  'total-payable': f => ['총 납부액', `${f.money('totalMinor')}, 이 중 신용 비용 ${f.money('financeChargeMinor')}`],
  installments: f => ['할부', f.installments()],
  'advance-payment': f => ['선납금', `${f.money('downPaymentMinor')}(현금 가격 ${f.money('amountMinor')})`],
  withdrawal: f => `${f.number('withdrawalDays')}일 이내에는 이유를 밝히지 않고 계약을 철회할 수 있습니다.`,
};
