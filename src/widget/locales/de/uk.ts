import type { UkTexts } from '../LawTexts.js';
import { law as europe } from './europe.js';

export const law: UkTexts = {
  ...europe,
  apr: f => ['Repräsentativer effektiver Jahreszins', f.percent('aprPercent')],
  'key-information': f =>
    `Zinsfreier Kredit über ${f.money('creditMinor')}: ${f.installments()}, ${f.day('firstDue')} bis ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'Der Kreditgeber kann eine Auskunftei befragen und ihr eine versäumte Zahlung melden. Das kann Ihre Kreditwürdigkeit beeinträchtigen.',
  'further-rights': () =>
    'Sie haben weitere Rechte, etwa auf vorzeitige Rückzahlung und auf Beschwerde beim Financial Ombudsman. Die zusätzlichen Produktinformationen erläutern sie.',
};
