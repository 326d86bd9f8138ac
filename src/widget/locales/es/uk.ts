import type { UkTexts } from '../LawTexts.js';
import { law as europe } from './europe.js';

export const law: UkTexts = {
  ...europe,
  apr: f => ['TAE representativa', f.percent('aprPercent')],
  'key-information': f =>
    `Crédito de ${f.money('creditMinor')} sin intereses: ${f.installments()}, del ${f.day('firstDue')} al ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'El prestamista puede consultar a una agencia de crédito y comunicarle los impagos, que pueden dificultarle obtener crédito.',
  'further-rights': () =>
    'Tiene otros derechos, como el reembolso anticipado y la reclamación ante el Financial Ombudsman. Los explica la información adicional del producto.',
};
