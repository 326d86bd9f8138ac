import type { DocumentWords } from './DocumentWords.js';

export const documentPt: DocumentWords = {
  titles: {
    contract: 'Contrato de crédito em prestações',
    consent: 'Consentimento para a análise de crédito',
    privacy: 'Política de privacidade',
  },
  model: 'Modelo do nosso contrato. O seu contrato tem os valores da sua compra.',
  draft: 'Minuta com os valores da sua compra. Não obriga ninguém até que a aceite na loja.',
  signed: day => `Celebrado em ${day} (UTC).`,
  parties: ({ lender, shop }) => ({
    title: 'As partes',
    paragraphs: [
      `${lender} é o credor. O devedor é quem fez o pedido.`,
      shop
        ? `Com o crédito pagamos diretamente a ${shop} o preço da sua compra.`
        : 'Com o crédito pagamos diretamente à loja o preço da sua compra.',
    ],
  }),
  agreementNumber: 'Contrato n.º',
  loanTitle: 'O crédito',
  figures: {
    price: 'Preço da compra',
    today: 'A pagar hoje',
    financed: 'Montante total do crédito',
    interestRate: 'Taxa de juros anual, fixa (TAN)',
    noInterest: 'sem juros',
    charge: 'Total de juros e encargos',
    total: 'Montante total a pagar',
    apr: {
      CN: 'TAEG/CET (TIR, composta)',
      US: 'TAEG/CET',
      EU: 'TAEG/CET',
      DE: 'TAEG/CET',
      JP: 'Taxa anual (12 vezes a mensal)',
      UK: 'TAEG/CET',
      INTL: 'Taxa anual com todos os custos',
    },
  },
  scheduleTitle: 'Plano de pagamentos',
  amountsIn: currency => `Valores em ${currency}`,
  columns: ['N.º', 'Vencimento', 'Pagamento', 'Capital', 'Juros', 'Encargos'],
  rules: [
    {
      title: 'Como pagar',
      paragraphs: [
        'Cada prestação vence no dia indicado no plano de pagamentos. O pagamento é feito diretamente a nós, não à loja.',
      ],
    },
    {
      title: 'Se uma prestação atrasar',
      paragraphs: [
        'Não cobramos encargos nem mais juros por uma prestação em atraso. Escrevemos-lhe e procuramos, em conjunto, uma data que possa cumprir.',
        'Uma prestação em atraso pesa contra um novo pedido que nos faça.',
      ],
    },
    {
      title: 'Reembolso antecipado',
      paragraphs: [
        'Pode reembolsar o crédito a qualquer momento, no todo ou em parte. Deixa então de dever juros pelo tempo seguinte, e não cobramos nada por isso. Os juros que já tenha pago por dias posteriores são-lhe devolvidos.',
      ],
    },
    {
      title: 'Se não concordar',
      paragraphs: [
        {
          text: 'Escreva-nos sobre qualquer questão deste contrato.',
          review: 'Se um computador recusar um pedido, pode pedir que uma pessoa reveja a recusa.',
        },
        'Os seus direitos perante a loja, por exemplo se o produto tiver defeito, mantêm-se.',
      ],
    },
  ],
  withdrawal: days => ({
    title: 'Direito de arrependimento',
    paragraphs: [
      `Este contrato pode ser revogado no prazo de ${days} dias, sem indicar o motivo. Nesse caso devolve o que pagámos à loja, com os juros até esse dia e nada mais.`,
    ],
  }),
  noWithdrawal: {
    title: 'Direito de arrependimento',
    paragraphs: [
      'A lei deste contrato não prevê um prazo para o revogar. Pode reembolsar antecipadamente a qualquer momento, sem custo. Se devolver o produto, pergunte à loja como acerta a compra connosco.',
    ],
  },
  loan: {
    title: 'O seu crédito hoje',
    page: 'Os seus pagamentos: o que vence, pagar, mudar uma data, liquidar',
    states: {
      committed:
        'Acordado. Pagamos à loja quando a mercadoria for entregue; as suas prestações contam a partir desse dia.',
      active: 'O crédito continua com os pagamentos abaixo.',
      settled: 'Está tudo pago.',
      voided: 'O contrato foi anulado. Não deve nada.',
      withdrawn: 'Revogou o contrato.',
      refunded: 'O preço foi reembolsado na totalidade. Não deve nada.',
    },
    amended: {
      void: day => `${day}: a loja anulou a compra antes de enviar o produto.`,
      refund: (day, refunded) => `${day}: a loja reembolsou ${refunded}.`,
      withdrawal: day => `${day}: revogou o contrato.`,
      delivery: day => `${day}: a mercadoria foi entregue. As suas prestações contam a partir desse dia.`,
      'due-dates': day => `${day}: as datas das prestações mudaram.`,
      hardship: day => `${day}: demos-lhe mais tempo, sem custos.`,
      settlement: day => `${day}: pagou antecipadamente. Não são devidos juros dos dias seguintes.`,
    },
    owed: 'Ainda por pagar',
    returned: 'Devolvemos-lhe',
    scheduleTitle: 'Pagamentos em falta',
    withdrawTitle: 'Revogar o contrato',
    withdrawUntil: (day, repayDays) =>
      `Pode revogar o contrato até ${day}, inclusive. Nesse caso devolve o crédito e os juros até ao dia da revogação no prazo de ${repayDays} dias, em vez das prestações do contrato. A compra na loja mantém-se.`,
    withdrawAddress: 'Guarde o endereço desta página e não o partilhe: quem o tiver pode revogar o contrato aqui.',
    withdraw: 'Revogar este contrato',
  },
  proofTitle: 'Prova',
  proof: keys =>
    `Assinámos os valores deste contrato. Qualquer pessoa pode verificar a assinatura (JSON Web Signature) com as nossas chaves públicas (${keys}).`,
  consent: lender => [
    {
      title: 'O que aceita',
      paragraphs: [
        `Ao fazer o pedido, permite que ${lender} verifique se pode suportar os pagamentos. Sem esta análise não podemos conceder o crédito.`,
      ],
    },
    {
      title: 'O que analisamos',
      paragraphs: [
        'O que o servidor da loja nos comunicou a seu respeito, com a sua assinatura: rendimento, despesas, habitação, emprego, património, dívidas e incumprimentos registados.',
        'A forma como pagou créditos anteriores connosco, e o valor, o preço e a duração que pede.',
        'Não usamos a idade, o sexo, o estado civil nem a origem, e não consultamos nenhuma agência de crédito.',
      ],
    },
    {
      title: 'O que daí resulta',
      paragraphs: [
        {
          text: 'Um computador calcula uma pontuação estatística e aplica regras fixas. A decisão é comunicada com os seus motivos.',
          review: 'Pode pedir que uma pessoa a reveja.',
        },
        'Um pedido a que não dá seguimento não cria nenhuma dívida. Pode cancelá-lo a qualquer momento antes de aceitar.',
      ],
    },
  ],
  privacy: lender => [
    {
      title: 'Responsável',
      paragraphs: [`${lender} é responsável pelos dados do seu pedido e do seu crédito.`],
    },
    {
      title: 'O que guardamos',
      paragraphs: [
        'O seu pedido: valor, moeda, plano, dia e número de encomenda da loja. Um pseudónimo atribuído pelo servidor da loja, nunca o seu nome.',
        'A nossa decisão, com os seus motivos e as versões do modelo e das regras, para que possa ser explicada e repetida.',
        'O que foi declarado sobre o seu agregado familiar quando decidimos, cifrado, para que uma pessoa da nossa equipa possa rever a decisão. Apagamo-lo após um prazo fixo.',
        'O seu contrato e quando foi paga cada prestação. Não guardamos o token com que foi feito o pedido.',
      ],
    },
    {
      title: 'Quem vê os dados',
      paragraphs: [
        'A página da loja recebe a decisão, os seus motivos e o contrato. Nunca recebe o seu rendimento nem a sua pontuação.',
        'Não vendemos dados nem mostramos publicidade.',
      ],
    },
    {
      title: 'Os seus direitos',
      paragraphs: [
        {
          text: 'Pode perguntar que dados guardamos, pedir a sua correção e opor-se a uma decisão tomada por um computador.',
          review: 'Pode também pedir que uma pessoa a reveja.',
        },
        'Pode pedir que apaguemos os seus dados. Guardamos apenas o que a lei nos obriga a guardar, por exemplo a contabilidade de um crédito.',
      ],
    },
  ],
};
