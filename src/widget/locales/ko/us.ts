import type { UsTexts } from '../LawTexts.js';

export const law: UsTexts = {
  apr: f => ['실제연간요율(APR)', f.percent('aprPercent')],
  'finance-charge': f => ['금융 비용', f.money('financeChargeMinor')],
  'amount-financed': f => ['융자 금액', f.money('amountFinancedMinor')],
  'total-of-payments': f => ['납부 총액', f.money('totalOfPaymentsMinor')],
  'total-sale-price': f => [
    '할부 총가격',
    f.number('downPaymentMinor')
      ? `${f.money('totalMinor')}, 선납금 ${f.money('downPaymentMinor')} 포함`
      : f.money('totalMinor'),
  ],
  'payment-schedule': f => ['납부 일정', `${f.installments()}, ${f.day('firstDue')} ~ ${f.day('lastDue')}`],
  security: () => '대출을 모두 갚을 때까지 대출 기관이 상품에 담보권을 가집니다.',
};
