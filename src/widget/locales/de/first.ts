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
  interestFree: 'Zinsfrei',
  firstIs: amount => `erste ${amount}`,
  lastIs: amount => `letzte ${amount}`,
  othersAre: (count, amount) => `${count} davon ${amount}`,
  fallingTo: amount => `sinkend auf ${amount}`,
  between: (least, most) => `${least} bis ${most}`,
  dueToday: amount => `heute ${amount}`,
  fromAmount: amount => `Einkauf ab ${amount}`,
  upToAmount: amount => `Einkauf bis ${amount}`,
  fromMonthly: (amount, count) => `Ab ${amount} im Monat, ${count === 1 ? '1 Monat' : `${count} Monate`} lang`,
  fromEach: (amount, count) => `Ab ${amount} je Rate, ${count === 1 ? '1 Rate' : `${count} Raten`}`,
  noPlans: 'Keine Ratenzahlung für diesen Betrag',
  partMissing: 'Dieser Teil wurde nicht geladen. Bitte wählen Sie noch einmal oder laden Sie die Seite neu.',
};
