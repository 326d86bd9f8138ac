import { reasonsPt } from '../../../protocol/reasons/pt.js';
import type { SeldomMessages } from '../SeldomMessages.js';

const unreached =
  'O credor não respondeu a tempo. Verifique a sua ligação à internet e tente novamente; o pedido não será feito duas vezes.';
const refused = 'O credor não aceitou o pedido. Escolha outra forma de pagamento ou fale com a loja.';

export const seldom: SeldomMessages = {
  steps: [
    'Escolha um plano e veja cada prestação, o custo total e as datas.',
    'Peça a pré-aprovação. Nesta fase, nada é assinado.',
    'Reveja, aceite e conclua a compra. Depois, pague em prestações.',
  ],
  lentBy: lender => `${lender} concede o crédito.`,
  late: 'Pagar com atraso pode custar mais e afetar o seu histórico de crédito. Em caso de dificuldade, fale com o credor o quanto antes.',
  action: lender => `${lender} precisa de mais um passo da sua parte`,
  continueAtLender: lender => `Continuar em ${lender}`,
  declined: lender => `${lender} não pode oferecer este plano neste momento`,
  reasons: reasonsPt,
  alternatives: 'Isto seria aprovado:',
  each: 'Cada prestação',
  explain: 'Ver os motivos e como contestar',
  expired: 'A aprovação expirou',
  applyAgain: 'Pedir novamente',
  commitUnknown: lender =>
    `A ligação à internet foi interrompida enquanto ${lender} confirmava. Tente novamente para ver o resultado; o crédito não pode ser concedido duas vezes.`,
  unsigned: 'Nada foi assinado.',
  failed: {
    network: unreached,
    timeout: unreached,
    aborted: unreached,
    'rate-limited': 'O credor está com muitos pedidos. Aguarde um momento e tente novamente.',
    rejected: refused,
    'already-financed':
      'Esta compra já está a ser paga em prestações e nada mais foi assinado. Não pague outra vez. Se não tem conhecimento disso, fale com a loja.',
    'stale-terms': 'O credor acabou de alterar as condições. Escolha o plano novamente.',
    conflict: 'O credor já tem outro pedido para esta compra. Escolha o plano novamente.',
    malformed:
      'Não foi possível ler a resposta do credor, por isso nada foi acordado aqui. Tente novamente ou fale com a loja.',
    unavailable: 'O credor não está disponível neste momento. Tente novamente mais tarde.',
    unsupported: refused,
  },
};
