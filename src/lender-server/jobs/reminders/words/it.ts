import type { ReminderWords } from './ReminderWords.js';

export const reminderIt: ReminderWords = {
  subject: {
    before: day => `La sua rata scade il ${day}`,
    today: () => 'La sua rata scade oggi',
    after: day => `La rata del ${day} non ci è ancora pervenuta`,
  },
  due: {
    before: (amount, day) => `Il ${day} scade una rata di ${amount}.`,
    today: (amount, day) => `Oggi, ${day}, scade una rata di ${amount}.`,
    after: (amount, day) => `La rata di ${amount} è scaduta il ${day} e non l’abbiamo ancora ricevuta.`,
  },
  inAll: amount => `In totale, a oggi sono dovuti ${amount}.`,
  payHere: 'Può pagare nella sua pagina, che si apre con il link qui sotto.',
  move: until => `Se preferisce un altro giorno, lì può spostare la data senza costi, fino al ${until}.`,
  help: 'Se non riesce a pagare come concordato, ce lo dica nella pagina. Le risponderà una persona e chiedere non costa nulla.',
  noCost: 'Per il ritardo non aggiungiamo né spese né interessi.',
  paid: 'Se nel frattempo ha pagato, non deve fare nulla: un bonifico può richiedere qualche giorno.',
  open: 'Vedi i miei pagamenti',
  why: lender => `Riceve questo messaggio perché ha un contratto con ${lender}. Non è pubblicità.`,
};
