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
  interest: amount => `Juros ${amount}`,
  cost: amount => `Custo ${amount}`,
  interestFree: 'Sem juros',
  dueToday: amount => `${amount} hoje`,
  fromAmount: amount => `Compras desde ${amount}`,
  upToAmount: amount => `Compras até ${amount}`,
  lineFree: (count, amount, each) => `${count} sem juros, ${amount} ${each}`,
  lineFrom: (amount, each, count) => `desde ${amount} ${each}, ${count}`,
  learnMore: 'Saber mais',
  next: 'Continuar',
  noPlans: 'Sem prestações para este valor',
  partMissing: 'Esta parte não foi carregada. Escolha novamente ou recarregue a página.',
};
