import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = [
  'Attention\u202f! Un crédit coûte de l’argent et doit être remboursé.',
  'Crédit',
  'taux débiteur fixe',
];

export const law: EuropeTexts = {
  apr: f => ['TAEG', f.percent('aprPercent')],
  // As the French consumer code words it for the directive (article L. 312-5).
  warning: () => notice[0],
  'borrowing-rate': f => ['Taux débiteur fixe', f.percent('ratePercent')],
  'credit-amount': f => ['Montant total du crédit', f.money('creditMinor')],
  duration: f => {
    const length = f.number('count') * f.number('every');
    return ['Durée', `${length} ${f.unit(length)}`];
  },
  'total-payable': f => [
    'Montant total dû',
    `${f.money('totalMinor')}, dont coût du crédit ${f.money('financeChargeMinor')}`,
  ],
  installments: f => ['Échéances', f.installments()],
  'advance-payment': f => [
    'Acompte',
    `${f.money('downPaymentMinor')} sur un prix au comptant de ${f.money('amountMinor')}`,
  ],
  withdrawal: f =>
    `Vous disposez d’un délai de rétractation de ${f.number('withdrawalDays')}\u00a0jours, sans avoir à donner de motif.`,
};
