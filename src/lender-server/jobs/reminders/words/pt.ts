import type { ReminderWords } from './ReminderWords.js';

export const reminderPt: ReminderWords = {
  subject: {
    before: day => `A sua prestação vence em ${day}`,
    today: () => 'A sua prestação vence hoje',
    after: day => `Ainda não recebemos a sua prestação de ${day}`,
  },
  due: {
    before: (amount, day) => `Em ${day} vence uma prestação de ${amount}.`,
    today: (amount, day) => `Hoje, ${day}, vence uma prestação de ${amount}.`,
    after: (amount, day) => `A prestação de ${amount} venceu em ${day} e ainda não a recebemos.`,
  },
  inAll: amount => `No total, estão em dívida ${amount} até hoje.`,
  payHere: 'Pode pagar na sua página, que a ligação abaixo abre.',
  move: until => `Se outro dia for melhor para si, pode mudar ali a data sem custos, até ${until}.`,
  help: 'Se não conseguir pagar como combinado, diga-nos na página. Uma pessoa vai responder-lhe, e perguntar não custa nada.',
  noCost: 'Não acrescentamos comissões nem juros pelo atraso.',
  paid: 'Se entretanto já pagou, não precisa de fazer nada: uma transferência pode demorar alguns dias.',
  open: 'Ver os meus pagamentos',
  why: lender => `Recebe esta mensagem porque tem um contrato com ${lender}. Não é publicidade.`,
};
