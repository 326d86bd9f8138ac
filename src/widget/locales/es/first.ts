import type { FirstMessages } from '../FirstMessages.js';

export const first: FirstMessages = {
  legend: 'Pagar a plazos',
  months: count => (count === 1 ? '1 mes' : `${count} meses`),
  payments: count => (count === 1 ? '1 cuota' : `${count} cuotas`),
  eachMonth: 'al\u00a0mes',
  eachPayment: 'cada\u00a0una',
  total: amount => `Total ${amount}`,
  apr: percent => `TAE ${percent}`,
  interestFree: 'Sin intereses',
  firstIs: amount => `primera ${amount}`,
  lastIs: amount => `última ${amount}`,
  othersAre: (count, amount) => `${count} son de ${amount}`,
  fallingTo: amount => `bajando hasta ${amount}`,
  between: (least, most) => `de ${least} a ${most}`,
  dueToday: amount => `${amount} hoy`,
  fromAmount: amount => `Compras desde ${amount}`,
  upToAmount: amount => `Compras hasta ${amount}`,
  fromMonthly: (amount, count) => `Desde ${amount} al mes durante ${count === 1 ? '1 mes' : `${count} meses`}`,
  fromEach: (amount, count) => `Desde ${amount} por cuota, ${count === 1 ? '1 cuota' : `${count} cuotas`}`,
  noPlans: 'No hay pago a plazos para este importe',
  partMissing: 'Esta parte no se ha cargado. Elija de nuevo o recargue la página.',
};
