import type { UsTexts } from '../LawTexts.js';

export const law: UsTexts = {
  apr: f => ['Effektiver Jahreszins', f.percent('aprPercent')],
  'finance-charge': f => ['Finanzierungskosten', f.money('financeChargeMinor')],
  'amount-financed': f => ['Finanzierter Betrag', f.money('amountFinancedMinor')],
  'total-of-payments': f => ['Summe der Zahlungen', f.money('totalOfPaymentsMinor')],
  'total-sale-price': f => [
    'Gesamtkaufpreis',
    f.number('downPaymentMinor')
      ? `${f.money('totalMinor')}, darin eine Anzahlung von ${f.money('downPaymentMinor')}`
      : f.money('totalMinor'),
  ],
  'payment-schedule': f => ['Zahlungsplan', `${f.installments()}, ${f.day('firstDue')} bis ${f.day('lastDue')}`],
  security: () => 'Bis zur Rückzahlung hat der Kreditgeber ein Sicherungsrecht an der Ware.',
};
