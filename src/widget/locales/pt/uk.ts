import type { UkTexts } from '../LawTexts.js';
import { law as europe } from './europe.js';

export const law: UkTexts = {
  ...europe,
  apr: f => ['TAEG representativa', f.percent('aprPercent')],
  'key-information': f =>
    `Crédito de ${f.money('creditMinor')} sem juros: ${f.installments()}, de ${f.day('firstDue')} a ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'O credor pode consultar uma agência de crédito e comunicar-lhe a falta de pagamento, o que pode afetar a sua capacidade de obter crédito.',
  'further-rights': () =>
    'Tem outros direitos, como o reembolso antecipado e a reclamação ao Financial Ombudsman. As informações adicionais do produto explicam-nos.',
};
