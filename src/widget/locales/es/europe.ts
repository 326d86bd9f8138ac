import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['Atención: tomar dinero prestado cuesta dinero.', 'Crédito', 'tipo deudor fijo'];

export const law: EuropeTexts = {
  apr: f => ['Tasa anual equivalente (TAE)', f.percent('aprPercent')],
  warning: () => notice[0],
  'uk.apr': f => ['TAE representativa', f.percent('aprPercent')],
  'borrowing-rate': f => ['Tipo deudor fijo (TIN)', f.percent('ratePercent')],
  'credit-amount': f => ['Importe total del crédito', f.money('creditMinor')],
  duration: f => {
    const length = f.number('count') * f.number('every');
    return ['Duración', `${length} ${f.unit(length)}`];
  },
  'total-payable': f => [
    'Importe total adeudado',
    `${f.money('totalMinor')} (coste del crédito: ${f.money('financeChargeMinor')})`,
  ],
  installments: f => ['Cuotas', f.installments()],
  'advance-payment': f => [
    'Pago inicial',
    `${f.money('downPaymentMinor')} del precio al contado de ${f.money('amountMinor')}`,
  ],
  'key-information': f =>
    `Crédito de ${f.money('creditMinor')} sin intereses: ${f.installments()}, del ${f.day('firstDue')} al ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'El prestamista puede consultar a una agencia de crédito y comunicarle los impagos, que pueden dificultarle obtener crédito.',
  'further-rights': () =>
    'Tiene otros derechos, como el reembolso anticipado y la reclamación ante el Financial Ombudsman. Los explica la información adicional del producto.',
  withdrawal: f =>
    `Puede desistir del crédito en un plazo de ${f.number('withdrawalDays')} días sin indicar el motivo.`,
};
