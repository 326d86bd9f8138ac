import type { UsTexts } from '../LawTexts.js';

export const law: UsTexts = {
  apr: f => ['TAEG', f.percent('aprPercent')],
  'finance-charge': f => ['Frais de financement', f.money('financeChargeMinor')],
  'amount-financed': f => ['Montant financé', f.money('amountFinancedMinor')],
  'total-of-payments': f => ['Total des paiements', f.money('totalOfPaymentsMinor')],
  'total-sale-price': f => [
    'Prix de vente total',
    f.number('downPaymentMinor')
      ? `${f.money('totalMinor')}, dont un acompte de ${f.money('downPaymentMinor')}`
      : f.money('totalMinor'),
  ],
  'payment-schedule': f => [
    'Calendrier de paiement',
    `${f.installments()}, du ${f.day('firstDue')} au ${f.day('lastDue')}`,
  ],
  security: () => 'Le prêteur a une sûreté sur le bien acheté jusqu’au remboursement du crédit.',
};
