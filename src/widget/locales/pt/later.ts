import type { LaterMessages } from '../LaterMessages.js';

const details: LaterMessages['details'] = {
  span: (count, first, last) => (count === 1 ? `1 prestação, ${first}` : `${count} prestações, de ${first} a ${last}`),
  firstIs: amount => `primeira ${amount}`,
  lastIs: amount => `última ${amount}`,
  othersAre: (count, amount) => `${count} delas ${amount}`,
  fallingTo: amount => `baixando até ${amount}`,
  between: (least, most) => `de ${least} a ${most}`,
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
  how: 'Como funciona',
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


const checkout: LaterMessages['checkout'] = {
  apply: 'Pedir pré-aprovação',
  applyHint: lender => `${lender} decide. Nada é assinado antes da sua revisão e do seu acordo.`,
  applying: lender => `Consulta a ${lender}…`,
  pending: lender => `${lender} ainda não decidiu`,
  pendingHint: 'Pode sair desta página; ao voltar, a resposta estará aqui.',
  pendingUntil: time => `Resposta prevista, o mais tardar: ${time}.`,
  approved: 'Pré-aprovação concedida',
  each: 'Cada prestação',
  withInterest: amount => `incluindo ${amount} de juros`,
  sameTerms: 'As condições são as apresentadas. Ainda nada foi assinado.',
  changedTerms: (before, now) =>
    `As suas condições pessoais: o total é ${now} em vez de ${before}. Ainda nada foi assinado.`,
  otherTerms:
    'As suas condições pessoais são diferentes das apresentadas: verifique-as, por favor. Ainda nada foi assinado.',
  validUntil: time => `Validade até: ${time}.`,
  expiresSoon: 'Esta aprovação vai expirar em breve. Depois, pode fazer um novo pedido.',
  review: 'Rever e confirmar',
  reviewTitle: 'Reveja o seu contrato',
  reviewIntro: lender => `É exatamente este o contrato com ${lender}.`,
  agree: 'Contratar o crédito',
  agreeFree: 'Aceitar',
  committing: 'Confirmação junto do credor…',
  back: 'Voltar',
  close: 'Fechar',
  view: 'Ver',
  done: 'Concluído',
  committed: lender => `Contrato celebrado com ${lender}`,
  otherAmount: (agreed, now) => `Este contrato é de ${agreed}; a compra é agora de ${now}. Fale com a loja, por favor.`,
  agreementNumber: 'Contrato n.º',
  firstPayment: (amount, day) => `A primeira prestação é de ${amount}, com vencimento em ${day}.`,
  repayment: (lender, payments, last) =>
    `O pagamento é feito diretamente a ${lender}: ${payments}, a última em ${last}.`,
  calendar: 'Adicionar os vencimentos ao calendário',
  calendarEntry: (lender, number, count) => `Prestação ${number} de ${count} a ${lender}`,
  toCheckout: 'Continuar a compra',
  cancel: 'Cancelar',
  otherPlan: 'Escolher outro plano',
  notices: {
    repriced: 'A compra mudou. Veja os planos novamente, por favor.',
    'plan-gone': 'A compra mudou e o plano escolhido não está disponível para ela.',
    cancelled: 'Cancelado. Nada foi assinado.',
  },
  estimated: 'Estimativa: o credor ainda não confirmou as suas condições.',
  price: 'Preço',
  downPayment: 'Entrada hoje',
  financed: 'Valor financiado',
  total: () => 'Total a pagar',
  apr: 'TAEG/CET',
};

export const later: LaterMessages = { writing: { comma: ', ', month: 'numeric' }, details, checkout };
