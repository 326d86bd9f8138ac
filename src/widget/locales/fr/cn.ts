import type { CnTexts } from '../LawTexts.js';

export const law: CnTexts = {
  'annualised-rate': f => ['TAEG (TRI, composé)', f.percent('aprPercent')],
  principal: f => ['Capital', f.money('creditMinor')],
  'merchant-pays': f =>
    `Le commerçant verse ${f.money('subsidyMinor')} au prêteur pour cette formule\u202f; elle ne vous coûte rien.`,
  'no-other-fees': () => 'Hors ce tableau, il n’y a pas d’autres frais.',
  interest: f => ['Intérêts', `${f.percent('ratePercent')} par an`],
  'upfront-fee': f => ['Frais initiaux', f.charge(share => `${share} du capital`)],
  'installment-fee': f => ['Frais par échéance', f.charge(share => `${share} du capital`)],
  'total-cost': () => 'Coût total annualisé si vous payez comme convenu',
  costs: ['Tous les coûts du crédit', 'Prêteur', 'Poste', 'Base', 'Perçu par', 'Montant', 'Par an'],
  reading: [
    'Faites défiler jusqu’au tableau des coûts',
    seconds => `Lisez d’abord le tableau des coûts (${seconds} s)`,
  ],
};
