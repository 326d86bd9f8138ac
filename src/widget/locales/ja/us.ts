import type { UsTexts } from '../LawTexts.js';

export const law: UsTexts = {
  apr: f => ['実質年率（APR）', f.percent('aprPercent')],
  'finance-charge': f => ['金融費用', f.money('financeChargeMinor')],
  'amount-financed': f => ['融資額', f.money('amountFinancedMinor')],
  'total-of-payments': f => ['お支払いの合計', f.money('totalOfPaymentsMinor')],
  'total-sale-price': f => [
    '割賦販売価格',
    f.number('downPaymentMinor')
      ? `${f.money('totalMinor')}（頭金 ${f.money('downPaymentMinor')} を含む）`
      : f.money('totalMinor'),
  ],
  'payment-schedule': f => ['お支払い予定', `${f.installments()}、${f.day('firstDue')}から${f.day('lastDue')}まで`],
  security: () => '完済まで、貸付会社は商品に担保権を有します。',
};
