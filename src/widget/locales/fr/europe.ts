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
  'uk.apr': f => ['TAEG représentatif', f.percent('aprPercent')],
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
  'key-information': f =>
    `Crédit de ${f.money('creditMinor')} sans intérêts\u00a0: ${f.installments()}, du ${f.day('firstDue')} au ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'Le prêteur peut consulter une agence de crédit et lui signaler un paiement manqué, ce qui peut réduire votre capacité d’emprunt.',
  'further-rights': () =>
    'Vous avez d’autres droits, comme le remboursement anticipé et la réclamation auprès du Financial Ombudsman. Les informations complémentaires sur le produit les expliquent.',
  withdrawal: f =>
    `Vous disposez d’un délai de rétractation de ${f.number('withdrawalDays')}\u00a0jours, sans avoir à donner de motif.`,
};
