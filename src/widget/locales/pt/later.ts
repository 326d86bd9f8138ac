import type { LaterMessages } from '../LaterMessages.js';
import type { LaterParts } from '../laters.js';

const details: LaterMessages['details'] = {
  span: (count, first, last) => (count === 1 ? `1 prestação, ${first}` : `${count} prestações, de ${first} a ${last}`),
  paymentsOf: (payments, amount) => `${payments} de ${amount}`,
  fallingTo: amount => `baixando até ${amount}`,
  between: (least, most) => `de ${least} a ${most}`,
  interest: 'Juros',
  fees: 'Encargos',
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
    'overdue-interest': f => ['Juros de mora', `${f.percent('overduePercent')} ao ano`],
    'late-charge': f => ['Encargo por atraso', f.charge(share => `${share} do pagamento em atraso`)],
    'prepayment-charge': f => [
      'Encargo por reembolso antecipado',
      f.charge(share => `${share} do montante reembolsado`),
    ],
    'contingent-costs': () => ['Atraso e outros custos eventuais', 'conforme o contrato'],
  },
  personalised: 'Esta oferta foi personalizada por tratamento automatizado.',
};

const checkout: LaterMessages['checkout'] = {
  apply: 'Pedir pré-aprovação',
  applyHint: lender => `${lender} decide. Nada é assinado antes da sua revisão e do seu acordo.`,
  applying: lender => `A consultar ${lender}…`,
  pending: lender => `${lender} ainda não decidiu`,
  pendingHint: 'Pode sair desta página; ao voltar, a resposta estará aqui.',
  pendingUntil: time => `Resposta prevista, o mais tardar: ${time}`,
  approved: 'Pré-aprovação concedida',
  sameTerms: 'As condições são as apresentadas. Ainda nada foi assinado.',
  changedTerms: (before, now) =>
    `As suas condições pessoais: o total é ${now} em vez de ${before}. Ainda nada foi assinado.`,
  otherTerms:
    'As suas condições pessoais são diferentes das apresentadas: verifique-as, por favor. Ainda nada foi assinado.',
  personReview: lender => `Pode pedir a ${lender} que uma pessoa reveja esta decisão.`,
  validUntil: time => `Validade até: ${time}`,
  expiresSoon: 'Esta aprovação vai expirar em breve. Depois, pode fazer um novo pedido.',
  review: 'Rever e confirmar',
  reviewTitle: 'Reveja o seu contrato',
  reviewIntro: lender => `Todas as condições do seu contrato com ${lender}:`,
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
  documents: { contract: 'Contrato de crédito', consent: 'Análise de crédito', privacy: 'Privacidade' },
  openContract: 'Abrir ou imprimir o contrato',
  firstPayment: (amount, day) => `A primeira prestação é de ${amount}, com vencimento em ${day}.`,
  repayment: (lender, payments, last) =>
    `O pagamento é feito diretamente a ${lender}: ${payments}, a última em ${last}.`,
  calendar: 'Adicionar os vencimentos ao calendário',
  calendarEntry: (lender, number, count) => `Prestação ${number} de ${count} a ${lender}`,
  toCheckout: 'Continuar a compra',
  problem: 'Ocorreu um problema',
  retry: 'Tentar novamente',
  cancel: 'Cancelar',
  otherPlan: 'Escolher outro plano',
  held: 'Cancele para escolher outro plano.',
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

export const later: LaterMessages = {
  writing: { comma: ', ', next: ', depois ', colon: ': ', month: 'numeric' },
  details,
  checkout,
};

export const parts: LaterParts = {
  cn: () => import('./cn.js'),
  us: () => import('./us.js'),
  europe: () => import('./europe.js'),
  uk: () => import('./uk.js'),
  seldom: () => import('./seldom.js'),
};
