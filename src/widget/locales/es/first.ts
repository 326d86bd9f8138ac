import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  direction: 'ltr',
  legend: 'Pagar a plazos',
  months: count => (count === 1 ? '1 mes' : `${count} meses`),
  payments: count => (count === 1 ? '1 cuota' : `${count} cuotas`),
  eachMonth: 'al\u00a0mes',
  eachPayment: 'cada\u00a0una',
  total: amount => `Total ${amount}`,
  apr: percent => `TAE ${percent}`,
  interest: amount => `Intereses ${amount}`,
  cost: amount => `Coste ${amount}`,
  interestFree: 'Sin intereses',
  dueToday: amount => `${amount} hoy`,
  fromAmount: amount => `Compras desde ${amount}`,
  upToAmount: amount => `Compras hasta ${amount}`,
  lineFree: (count, amount, each) => `${count} sin intereses, ${amount} ${each}`,
  lineFrom: (amount, each, count) => `desde ${amount} ${each}, ${count}`,
  learnMore: 'Saber más',
  next: 'Continuar',
  noPlans: 'No hay pago a plazos para este importe',
  partMissing: 'Esta parte no se ha cargado. Elija de nuevo o recargue la página.',
};
