import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['Atenção! Pedir dinheiro emprestado custa dinheiro.', 'Crédito', 'taxa fixa'];

export const law: EuropeTexts = {
  apr: f => ['TAEG/CET', f.percent('aprPercent')],
  warning: () => notice[0],
  'borrowing-rate': f => ['TAN fixa', f.percent('ratePercent')],
  'credit-amount': f => ['Montante total do crédito', f.money('creditMinor')],
  duration: f => {
    const length = f.number('count') * f.number('every');
    return ['Duração', `${length} ${f.unit(length)}`];
  },
  'total-payable': f => [
    'Montante total a pagar',
    `${f.money('totalMinor')} (custo do crédito: ${f.money('financeChargeMinor')})`,
  ],
  installments: f => ['Prestações', f.installments()],
  'advance-payment': f => ['Entrada', `${f.money('downPaymentMinor')} do preço à vista de ${f.money('amountMinor')}`],
  withdrawal: f => `O crédito pode ser revogado no prazo de ${f.number('withdrawalDays')} dias, sem indicar o motivo.`,
};
