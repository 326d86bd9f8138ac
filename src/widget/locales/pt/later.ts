import type { DetailsMessages } from '../DetailsMessages.js';
import type { LaterMessages } from '../LaterMessages.js';
import { flowPt } from './flow.js';

const details: DetailsMessages = {
  span: (count, first, last) => (count === 1 ? `1 prestação, ${first}` : `${count} prestações, de ${first} a ${last}`),
  price: 'Preço',
  interest: 'Juros',
  fees: 'Encargos',
  summary: (total, cost) => `O total a pagar é ${total}; ${cost} são o custo de pagar em prestações.`,
  summaryFree: total => `O total a pagar é ${total}, o mesmo que pagando hoje.`,
  table: 'Plano de pagamentos',
  amountsIn: currency => `Valores em ${currency}`,
  due: 'Vencimento',
  principal: 'Capital',
  payment: 'Pagamento',
  today: 'Hoje',
  downPayment: 'entrada',
  upfrontFee: 'encargo inicial',
  sum: 'Total',
  clear: 'Não pagar em prestações',
  disclosures: {
    'cn.annualised-rate': f => ['Taxa anualizada (TIR, composta)', f.percent('aprPercent')],
    'cn.principal': f => ['Capital', f.money('creditMinor')],
    'cn.interest': f => ['Juros, cobrados pelo credor', f.money('interestMinor')],
    'cn.fees': f => [
      'Encargos, cobrados pelo credor',
      f.number('upfrontFeeMinor') + f.number('installmentFeeMinor') === 0
        ? 'nenhum'
        : `inicial ${f.money('upfrontFeeMinor')}, com as prestações ${f.money('installmentFeeMinor')}`,
    ],
    'cn.total-cost': f => [
      'Custo do crédito',
      `${f.money('financeChargeMinor')}, de ${f.money('totalMinor')} no total`,
    ],
    'cn.merchant-pays': f =>
      `A loja paga ${f.money('subsidyMinor')} ao credor por este plano, sem custo para quem compra.`,
    'cn.contingent-costs': () => 'O atraso no pagamento pode gerar os custos previstos no contrato.',
    'cn.no-other-fees': () => 'Além destes, não há outros encargos.',
    apr: f => ['TAEG/CET', f.percent('aprPercent')],
    'us.finance-charge': f => ['Custo do financiamento', f.money('financeChargeMinor')],
    'us.amount-financed': f => ['Valor financiado', f.money('amountFinancedMinor')],
    'us.total-of-payments': f => ['Total dos pagamentos', f.money('totalOfPaymentsMinor')],
    'us.total-sale-price': f => [
      'Preço total de venda',
      f.number('downPaymentMinor')
        ? `${f.money('totalMinor')}, incluindo uma entrada de ${f.money('downPaymentMinor')}`
        : f.money('totalMinor'),
    ],
    'us.payment-schedule': f => [
      'Plano de pagamentos',
      `${f.installments()}, de ${f.day('firstDue')} a ${f.day('lastDue')}`,
    ],
    'eu.warning': () => 'Atenção! Pedir dinheiro emprestado custa dinheiro.',
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
    'uk.key-information': f =>
      `Crédito sem juros em ${f.number('count') === 1 ? '1 prestação' : `${f.number('count')} prestações`}. A falta de pagamento pode afetar a sua capacidade de obter crédito.`,
    withdrawal: f =>
      `O crédito pode ser revogado no prazo de ${f.number('withdrawalDays')} dias, sem indicar o motivo.`,
  },
};

export const later: LaterMessages = { details, flow: flowPt };
