import type { EuropeTexts, NoticeTexts } from '../LawTexts.js';

export const notice: NoticeTexts = ['Atenção! Pedir dinheiro emprestado custa dinheiro.', 'Crédito', 'taxa fixa'];

export const law: EuropeTexts = {
  apr: f => ['TAEG/CET', f.percent('aprPercent')],
  warning: () => notice[0],
  'uk.apr': f => ['TAEG representativa', f.percent('aprPercent')],
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
  'key-information': f =>
    `Crédito de ${f.money('creditMinor')} sem juros: ${f.installments()}, de ${f.day('firstDue')} a ${f.day('lastDue')}.`,
  'missed-payment': () =>
    'O credor pode consultar uma agência de crédito e comunicar-lhe a falta de pagamento, o que pode afetar a sua capacidade de obter crédito.',
  'further-rights': () =>
    'Tem outros direitos, como o reembolso antecipado e a reclamação ao Financial Ombudsman. As informações adicionais do produto explicam-nos.',
  withdrawal: f => `O crédito pode ser revogado no prazo de ${f.number('withdrawalDays')} dias, sem indicar o motivo.`,
};
