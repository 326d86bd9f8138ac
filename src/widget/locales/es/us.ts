import type { UsTexts } from '../LawTexts.js';

export const law: UsTexts = {
  apr: f => ['Tasa anual equivalente (TAE)', f.percent('aprPercent')],
  'finance-charge': f => ['Cargo por financiamiento', f.money('financeChargeMinor')],
  'amount-financed': f => ['Monto financiado', f.money('amountFinancedMinor')],
  'total-of-payments': f => ['Total de pagos', f.money('totalOfPaymentsMinor')],
  'total-sale-price': f => [
    'Precio total de venta',
    f.number('downPaymentMinor')
      ? `${f.money('totalMinor')}, incluido un pago inicial de ${f.money('downPaymentMinor')}`
      : f.money('totalMinor'),
  ],
  'payment-schedule': f => [
    'Calendario de pagos',
    `${f.installments()}, del ${f.day('firstDue')} al ${f.day('lastDue')}`,
  ],
  security: () => 'El prestamista tiene una garantía sobre los bienes hasta que se pague el crédito.',
};
