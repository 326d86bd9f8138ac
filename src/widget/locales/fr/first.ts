import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  legend: 'Payer en plusieurs fois',
  months: count => `${count} mois`,
  payments: count => (count === 1 ? '1 échéance' : `${count} échéances`),
  eachMonth: 'par\u00a0mois',
  eachPayment: 'chacune',
  total: amount => `Total ${amount}`,
  apr: percent => `TAEG ${percent}`,
  interestFree: 'Sans intérêts',
  firstIs: amount => `première ${amount}`,
  lastIs: amount => `dernière ${amount}`,
  othersAre: (count, amount) => `dont ${count} de ${amount}`,
  fallingTo: amount => `baissant à ${amount}`,
  between: (least, most) => `de ${least} à ${most}`,
  dueToday: amount => `${amount} aujourd’hui`,
  fromAmount: amount => `Achats dès ${amount}`,
  upToAmount: amount => `Achats jusqu’à ${amount}`,
  fromMonthly: (amount, count) => `Dès ${amount} par mois pendant ${count} mois`,
  fromEach: (amount, count) => `Dès ${amount} par échéance, ${count === 1 ? '1 échéance' : `${count} échéances`}`,
  noPlans: 'Pas de paiement en plusieurs fois pour ce montant',
  partMissing: 'Cette partie ne s’est pas chargée. Choisissez à nouveau ou rechargez la page.',
};
