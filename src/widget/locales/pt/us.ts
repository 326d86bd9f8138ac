import type { UsTexts } from '../LawTexts.js';

export const law: UsTexts = {
  apr: f => ['TAEG/CET', f.percent('aprPercent')],
  'finance-charge': f => ['Custo do financiamento', f.money('financeChargeMinor')],
  'amount-financed': f => ['Valor financiado', f.money('amountFinancedMinor')],
  'total-of-payments': f => ['Total dos pagamentos', f.money('totalOfPaymentsMinor')],
  'total-sale-price': f => [
    'Preço total de venda',
    f.number('downPaymentMinor')
      ? `${f.money('totalMinor')}, incluindo uma entrada de ${f.money('downPaymentMinor')}`
      : f.money('totalMinor'),
  ],
  'payment-schedule': f => [
    'Plano de pagamentos',
    `${f.installments()}, de ${f.day('firstDue')} a ${f.day('lastDue')}`,
  ],
  security: () => 'O credor tem uma garantia sobre os bens até o crédito ser pago.',
};
