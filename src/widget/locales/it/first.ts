import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  direction: 'ltr',
  legend: 'Paga a rate',
  months: count => (count === 1 ? '1 mese' : `${count} mesi`),
  payments: count => (count === 1 ? '1 rata' : `${count} rate`),
  eachMonth: 'al\u00a0mese',
  eachPayment: 'a\u00a0rata',
  total: amount => `Totale ${amount}`,
  apr: percent => `TAEG ${percent}`,
  interest: amount => `Interessi ${amount}`,
  cost: amount => `Costo ${amount}`,
  interestFree: 'Senza interessi',
  dueToday: amount => `${amount} oggi`,
  fromAmount: amount => `Acquisti da ${amount}`,
  upToAmount: amount => `Acquisti fino a ${amount}`,
  lineFree: (count, amount, each) => `${count} senza interessi, ${amount} ${each}`,
  lineFrom: (amount, each, count) => `da ${amount} ${each} per ${count}`,
  learnMore: 'Scopri di più',
  next: 'Continua',
  noPlans: 'Nessun pagamento a rate per questo importo',
  partMissing: 'Questa parte non è stata caricata. Scelga di nuovo o ricarichi la pagina.',
};
