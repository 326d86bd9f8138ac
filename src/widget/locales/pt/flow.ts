import { reasonsPt } from '../../../protocol/reasons/pt.js';
import type { FlowMessages } from '../FlowMessages.js';

const unreached =
  'O credor não respondeu a tempo. Verifique a sua conexão e tente novamente; o pedido não será feito duas vezes.';
const refused = 'O credor não aceitou o pedido. Escolha outra forma de pagamento ou fale com a loja.';

export const flowPt: FlowMessages = {
  apply: 'Pedir pré-aprovação',
  applyHint: lender => `${lender} decide. Nada é assinado antes da sua revisão e do seu acordo.`,
  applying: lender => `Consulta a ${lender}…`,
  pending: lender => `${lender} ainda não decidiu. Pode sair desta página; ao voltar, a resposta estará aqui.`,
  pendingUntil: time => `Resposta prevista, o mais tardar: ${time}.`,
  action: lender => `${lender} precisa de mais um passo da sua parte.`,
  continueAtLender: lender => `Continuar em ${lender}`,
  approved: plan => `Pré-aprovação concedida: ${plan}.`,
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
  committed: lender => `Contrato celebrado com ${lender}.`,
  otherAmount: (agreed, now) => `Este contrato é de ${agreed}; a compra é agora de ${now}. Fale com a loja, por favor.`,
  agreementNumber: 'Contrato n.º',
  firstPayment: (amount, day) => `A primeira prestação é de ${amount}, com vencimento em ${day}.`,
  declined: lender => `${lender} não pode oferecer este plano neste momento.`,
  reasons: reasonsPt,
  alternatives: 'Isto seria aprovado:',
  explain: 'Ver os motivos ou pedir a revisão por uma pessoa',
  personReview: lender => `Pode pedir a ${lender} que uma pessoa reveja esta decisão.`,
  expired: 'A aprovação expirou. Nada foi assinado.',
  applyAgain: 'Pedir novamente',
  failed: {
    network: unreached,
    timeout: unreached,
    'rate-limited': 'O credor está com muitos pedidos. Aguarde um momento e tente novamente.',
    rejected: refused,
    conflict: 'O credor já tem outro pedido para esta compra. Escolha o plano novamente.',
    malformed:
      'Não foi possível ler a resposta do credor, por isso nada foi acordado aqui. Tente novamente ou fale com a loja.',
    unavailable: 'O credor não está disponível neste momento. Tente novamente mais tarde.',
    aborted: unreached,
    unsupported: refused,
  },
  commitUnknown: lender =>
    `A conexão foi interrompida durante a confirmação por ${lender}. Tente novamente para ver o resultado; o crédito não pode ser concedido duas vezes.`,
  retry: 'Tentar novamente',
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
  total: 'Total a pagar',
  apr: 'TAEG/CET',
};
