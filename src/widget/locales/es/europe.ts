import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['Atención: tomar dinero prestado cuesta dinero.', 'Crédito', 'tipo deudor fijo'];

export const law: EuropeTexts = {
  apr: f => ['Tasa anual equivalente (TAE)', f.percent('aprPercent')],
  warning: () => notice[0],
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
  withdrawal: f =>
    `Puede desistir del crédito en un plazo de ${f.number('withdrawalDays')} días sin indicar el motivo.`,
};
