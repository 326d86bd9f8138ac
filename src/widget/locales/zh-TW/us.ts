import type { UsTexts } from '../LawTexts.js';

export const law: UsTexts = {
  apr: f => ['總費用年百分率（APR）', f.percent('aprPercent')],
  'finance-charge': f => ['融資費用', f.money('financeChargeMinor')],
  'amount-financed': f => ['融資金額', f.money('amountFinancedMinor')],
  'total-of-payments': f => ['繳款總額', f.money('totalOfPaymentsMinor')],
  'total-sale-price': f => [
    '分期總價',
    f.number('downPaymentMinor')
      ? `${f.money('totalMinor')}，含頭期款 ${f.money('downPaymentMinor')}`
      : f.money('totalMinor'),
  ],
  'payment-schedule': f => ['繳款時程', `${f.installments()}，${f.day('firstDue')} 至 ${f.day('lastDue')}`],
  security: () => '貸款清償前，貸款機構對所購商品享有擔保權益。',
};
