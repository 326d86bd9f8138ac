import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  legend: 'Paga a rate',
  months: count => (count === 1 ? '1 mese' : `${count} mesi`),
  payments: count => (count === 1 ? '1 rata' : `${count} rate`),
  eachMonth: 'al\u00a0mese',
  eachPayment: 'a\u00a0rata',
  total: amount => `Totale ${amount}`,
  apr: percent => `TAEG ${percent}`,
  interestFree: 'Senza interessi',
  firstIs: amount => `prima ${amount}`,
  lastIs: amount => `ultima ${amount}`,
  othersAre: (count, amount) => `di cui ${count} da ${amount}`,
  fallingTo: amount => `a scendere fino a ${amount}`,
  between: (least, most) => `da ${least} a ${most}`,
  dueToday: amount => `${amount} oggi`,
  fromAmount: amount => `Acquisti da ${amount}`,
  upToAmount: amount => `Acquisti fino a ${amount}`,
  fromMonthly: (amount, count) => `Da ${amount} al mese per ${count === 1 ? '1 mese' : `${count} mesi`}`,
  fromEach: (amount, count) => `Da ${amount} a rata, ${count === 1 ? '1 rata' : `${count} rate`}`,
  noPlans: 'Nessun pagamento a rate per questo importo',
  partMissing: 'Questa parte non è stata caricata. Scegliere di nuovo o ricaricare la pagina.',
};
