import type { DeclineReason } from '../messages/closedLists.js';

/** Every reason of a decline, in the same words for the page and for the lender's explanation. */
export const reasonsPt: Readonly<Record<DeclineReason, string>> = {
  affordability: 'A prestação mensal é alta em relação ao que sobra do rendimento declarado.',
  'amount-above-limit': 'O valor está acima do seu limite atual.',
  'credit-history': 'Houve atrasos em pagamentos anteriores.',
  'daily-limit': 'O limite de hoje foi atingido. Tente novamente amanhã.',
  'existing-debt': 'Outros empréstimos já ocupam uma grande parte do rendimento.',
  'identity-unverified': 'Não foi possível confirmar a sua identidade.',
  'insufficient-history': 'O histórico de pagamentos ainda é insuficiente.',
  'lender-unable': 'O credor não pode conceder crédito neste momento.',
  assets: 'O património declarado é baixo.',
  debt: 'As dívidas declaradas são altas.',
  'down-payment': 'Não há entrada, ou é pequena.',
  'earlier-default': 'Um empréstimo anterior não foi pago.',
  employment: 'O tipo de emprego pesou contra o pedido.',
  expenses: 'As despesas mensais declaradas são altas.',
  housing: 'A situação de habitação pesou contra o pedido.',
  income: 'O rendimento declarado é baixo.',
  'plan-length': 'A duração do plano pesou contra o pedido.',
  'purchase-amount': 'O preço da compra é alto.',
  'time-in-job': 'O tempo no emprego atual é curto.',
  'figures-unverified': 'Não foi possível confirmar alguns dados.',
  'not-stated': 'Faltam alguns dados necessários.',
};
