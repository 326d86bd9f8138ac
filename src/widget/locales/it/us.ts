import type { UsTexts } from '../LawTexts.js';

export const law: UsTexts = {
  apr: f => ['TAEG', f.percent('aprPercent')],
  'finance-charge': f => ['Costo del finanziamento', f.money('financeChargeMinor')],
  'amount-financed': f => ['Importo finanziato', f.money('amountFinancedMinor')],
  'total-of-payments': f => ['Totale dei pagamenti', f.money('totalOfPaymentsMinor')],
  'total-sale-price': f => [
    'Prezzo totale di vendita',
    f.number('downPaymentMinor')
      ? `${f.money('totalMinor')}, compreso un anticipo di ${f.money('downPaymentMinor')}`
      : f.money('totalMinor'),
  ],
  'payment-schedule': f => ['Piano dei pagamenti', `${f.installments()}, ${f.day('firstDue')} – ${f.day('lastDue')}`],
  security: () => 'Il finanziatore ha una garanzia sui beni fino al rimborso del credito.',
};
