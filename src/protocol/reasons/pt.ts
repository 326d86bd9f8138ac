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
};
