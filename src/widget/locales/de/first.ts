import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  direction: 'ltr',
  legend: 'In Raten zahlen',
  months: count => (count === 1 ? '1 Monat' : `${count} Monate`),
  payments: count => (count === 1 ? '1 Rate' : `${count} Raten`),
  eachMonth: 'im\u00a0Monat',
  eachPayment: 'je\u00a0Rate',
  total: amount => `Gesamt ${amount}`,
  // The law's name of the rate, in the short form that is customary for it.
  apr: percent => `eff. Jahreszins ${percent}`,
  interest: amount => `Zinsen ${amount}`,
  cost: amount => `Kosten ${amount}`,
  interestFree: 'Zinsfrei',
  dueToday: amount => `heute ${amount}`,
  fromAmount: amount => `Einkauf ab ${amount}`,
  upToAmount: amount => `Einkauf bis ${amount}`,
  lineFree: (count, amount, each) => `${count} zinsfrei, ${amount} ${each}`,
  lineFrom: (amount, each, count) => `ab ${amount} ${each}, ${count}`,
  learnMore: 'Mehr erfahren',
  next: 'Weiter',
  noPlans: 'Keine Ratenzahlung für diesen Betrag',
  partMissing: 'Dieser Teil wurde nicht geladen. Bitte wählen Sie noch einmal oder laden Sie die Seite neu.',
};
