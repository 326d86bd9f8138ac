import type { UkTexts } from '../LawTexts.js';
import { law as europe } from './europe.js';

export const law: UkTexts = {
  ...europe,
  apr: f => ['TAEG représentatif', f.percent('aprPercent')],
  'key-information': f =>
    `Crédit de ${f.money('creditMinor')} sans intérêts\u00a0: ${f.installments()}, du ${f.day('firstDue')} au ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'Le prêteur peut consulter une agence de crédit et lui signaler un paiement manqué, ce qui peut réduire votre capacité d’emprunt.',
  'further-rights': () =>
    'Vous avez d’autres droits, comme le remboursement anticipé et la réclamation auprès du Financial Ombudsman. Les informations complémentaires sur le produit les expliquent.',
};
