import { reasonsPt } from '../../../../protocol/reasons/pt.js';
import type { ExplanationWords } from './ExplanationWords.js';

export const explanationPt: ExplanationWords = {
  lang: 'pt',
  name: 'Português',
  direction: 'ltr',
  space: ' ',
  dateStyle: 'long',
  languages: 'Idioma',
  title: lender => `O seu pedido a ${lender}`,
  asked: day => [`Em ${day} pediu para pagar `, ' em prestações.'],
  status: {
    approved: 'O seu pedido foi aprovado',
    pending: 'Ainda estamos a analisar o seu pedido',
    action: 'Precisamos de mais um passo da sua parte',
    declined: 'Não podemos oferecer este plano neste momento',
    expired: 'A aprovação expirou',
    cancelled: 'O seu pedido foi cancelado',
    committed: 'Aceitou este plano',
  },
  undecided: 'Não decidimos a tempo sobre o seu pedido',
  reasonsTitle: 'Porque recusámos',
  reasons: reasonsPt,
  noFunds: 'Todo o dinheiro que podemos emprestar neste momento está comprometido. Não tem nada a ver consigo.',
  drawnFrom: inputs => `Com base em: ${inputs.join(', ')}.`,
  weight: percent => `${percent}% do que pesou contra o pedido.`,
  inputs: {
    records: 'incumprimentos registados',
    job: 'tipo de emprego',
    home: 'habitação',
    seniority: 'anos no emprego atual',
    time: 'duração do plano',
    expenses: 'despesas mensais',
    income: 'rendimento mensal',
    assets: 'património',
    debt: 'dívidas',
    price: 'preço da compra',
    downPayment: 'parte do preço a financiar',
  },
  howTitle: 'Como foi tomada a decisão',
  how: {
    computer:
      'A decisão foi tomada por um computador, segundo regras fixas e uma pontuação estatística. Os mesmos dados levam sempre à mesma resposta.',
    waiting: 'Um computador calculou uma pontuação estatística. A decisão cabe a uma pessoa da nossa equipa.',
    undecided:
      'Um computador calculou uma pontuação estatística. Uma pessoa da nossa equipa devia ter tomado a decisão e não o fez a tempo. Pode apresentar um novo pedido.',
    person:
      'Um computador calculou uma pontuação estatística. Depois, uma pessoa da nossa equipa analisou o pedido e decidiu.',
    reviewed:
      'Um computador começou por recusar o pedido segundo regras fixas e uma pontuação estatística. Depois, uma pessoa da nossa equipa reviu-o e tomou a decisão final.',
  },
  lowerIncome: 'Foram indicados rendimentos mensais diferentes em pouco tempo. Contámos o mais baixo.',
  causes: {
    'near-cut-off': 'A pontuação está perto do limite a partir do qual recusamos.',
    'short-history': 'O seu histórico de crédito ainda é curto.',
    'changed-income': 'O rendimento mensal indicado é diferente do de um pedido anterior.',
  },
  notUsed: 'Não usamos a idade, o sexo, o estado civil nem a origem.',
  reviewTitle: 'Revisão por uma pessoa',
  reviewOffer:
    'Se considera que esta decisão está errada, pode pedir que uma pessoa da nossa equipa a reveja. É gratuito.',
  reviewUntil: until => `Pode fazê-lo até ${until} (UTC).`,
  reviewTooLate: 'O prazo para pedir uma revisão nesta página terminou.',
  noReview: 'Se considera que esta decisão está errada, contacte-nos e indique o número do seu pedido.',
  reviewButton: 'Pedir uma revisão',
  reviewAsked: (day, until) =>
    `Pediu uma revisão em ${day} (UTC). O resultado aparecerá nesta página. Se não tivermos revisto a decisão até ${until} (UTC), esta mantém-se.`,
  reviewLapsed: 'Pediu uma revisão e não a fizemos a tempo. A decisão mantém-se. Pedimos desculpa.',
  reviewUpheld: 'Uma pessoa da nossa equipa reviu a decisão e confirmou-a.',
  reviewOverturned: 'Uma pessoa da nossa equipa reviu a decisão e aprovou o seu pedido.',
  number: 'Pedido',
  versions: {
    model: 'Pontuação',
    policy: 'Regras',
    products: 'Produtos',
  },
  back: 'Para voltar à loja, feche esta página.',
  backTo: shop => `Voltar a ${shop}`,
};
