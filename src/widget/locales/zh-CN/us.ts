import type { UsTexts } from '../LawTexts.js';

export const law: UsTexts = {
  apr: f => ['年化利率（APR）', f.percent('aprPercent')],
  'finance-charge': f => ['融资费用', f.money('financeChargeMinor')],
  'amount-financed': f => ['融资金额', f.money('amountFinancedMinor')],
  'total-of-payments': f => ['还款总额', f.money('totalOfPaymentsMinor')],
  'total-sale-price': f => [
    '总售价',
    f.number('downPaymentMinor')
      ? `${f.money('totalMinor')}，含首付 ${f.money('downPaymentMinor')}`
      : f.money('totalMinor'),
  ],
  'payment-schedule': f => ['还款计划', `${f.installments()}，${f.day('firstDue')} 至 ${f.day('lastDue')}`],
  security: () => '贷款还清前，贷款机构对所购商品享有担保权益。',
};
