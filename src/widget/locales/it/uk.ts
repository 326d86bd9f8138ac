import type { UkTexts } from '../LawTexts.js';
import { law as europe } from './europe.js';

export const law: UkTexts = {
  ...europe,
  apr: f => ['TAEG rappresentativo', f.percent('aprPercent')],
  'key-information': f =>
    `Credito di ${f.money('creditMinor')} senza interessi: ${f.installments()}, ${f.day('firstDue')} – ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'Il finanziatore può consultare una centrale rischi e segnalarle un mancato pagamento, che può ridurre la possibilità di ottenere credito.',
  'further-rights': () =>
    'Ha altri diritti, come il rimborso anticipato e il reclamo al Financial Ombudsman. Li spiegano le informazioni aggiuntive sul prodotto.',
};
