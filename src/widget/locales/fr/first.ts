import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  direction: 'ltr',
  legend: 'Payer en plusieurs fois',
  months: count => `${count} mois`,
  payments: count => (count === 1 ? '1 échéance' : `${count} échéances`),
  eachMonth: 'par\u00a0mois',
  eachPayment: 'chacune',
  total: amount => `Total ${amount}`,
  apr: percent => `TAEG ${percent}`,
  interest: amount => `Intérêts ${amount}`,
  cost: amount => `Coût ${amount}`,
  interestFree: 'Sans intérêts',
  dueToday: amount => `${amount} aujourd’hui`,
  fromAmount: amount => `Achats dès ${amount}`,
  upToAmount: amount => `Achats jusqu’à ${amount}`,
  lineFree: (count, amount, each) => `${count} sans intérêts, ${amount} ${each}`,
  lineFrom: (amount, each, count) => `dès ${amount} ${each} sur ${count}`,
  learnMore: 'En savoir plus',
  next: 'Continuer',
  noPlans: 'Pas de paiement en plusieurs fois pour ce montant',
  partMissing: 'Cette partie ne s’est pas chargée. Choisissez à nouveau ou rechargez la page.',
};
