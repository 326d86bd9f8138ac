import type { FirstMessages } from '../FirstMessages.js';

// One Portuguese for Brazil and Portugal: the words are those that both use ("prestação" is the consumer law's in either). The
// annual rate has both names: TAEG in Portugal, CET in Brazil.
export const first: FirstMessages = {
  direction: 'ltr',
  legend: 'Pagar em prestações',
  months: count => (count === 1 ? '1 mês' : `${count} meses`),
  payments: count => (count === 1 ? '1 prestação' : `${count} prestações`),
  eachMonth: 'por\u00a0mês',
  eachPayment: 'cada',
  total: amount => `Total ${amount}`,
  apr: percent => `TAEG/CET ${percent}`,
  interestFree: 'Sem juros',
  firstIs: amount => `primeira ${amount}`,
  lastIs: amount => `última ${amount}`,
  othersAre: (count, amount) => `${count} delas ${amount}`,
  fallingTo: amount => `baixando até ${amount}`,
  between: (least, most) => `de ${least} a ${most}`,
  dueToday: amount => `${amount} hoje`,
  fromAmount: amount => `Compras desde ${amount}`,
  upToAmount: amount => `Compras até ${amount}`,
  fromMonthly: (amount, count) => `Desde ${amount} por mês em ${count === 1 ? '1 mês' : `${count} meses`}`,
  fromEach: (amount, count) => `Desde ${amount} cada, ${count === 1 ? '1 prestação' : `${count} prestações`}`,
  noPlans: 'Sem prestações para este valor',
  partMissing: 'Esta parte não foi carregada. Escolha novamente ou recarregue a página.',
};
