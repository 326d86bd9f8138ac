import type { DeclineReason } from '../messages/closedLists.js';

/** Every reason of a decline, in the same words for the page and for the lender's explanation. */
export const reasonsFr: Readonly<Record<DeclineReason, string>> = {
  affordability: 'La mensualité est élevée par rapport à ce qui reste des revenus déclarés.',
  'amount-above-limit': 'Le montant dépasse votre plafond actuel.',
  'credit-history': 'Des paiements précédents ont été effectués en retard.',
  'daily-limit': 'Le plafond du jour est atteint. Vous pourrez réessayer demain.',
  'existing-debt': 'D’autres crédits absorbent déjà une grande part des revenus.',
  'identity-unverified': 'Votre identité n’a pas pu être confirmée.',
  'insufficient-history': 'L’historique de paiement est encore insuffisant.',
  'lender-unable': 'Le prêteur ne peut pas accorder de crédit actuellement.',
  assets: 'Le patrimoine déclaré est faible.',
  debt: 'Les dettes déclarées sont élevées.',
  'down-payment': 'Il n’y a pas d’acompte, ou il est faible.',
  'earlier-default': 'Un crédit antérieur n’a pas été remboursé.',
  employment: 'Le type d’emploi a pesé contre la demande.',
  expenses: 'Les dépenses mensuelles déclarées sont élevées.',
  housing: 'La situation de logement a pesé contre la demande.',
  income: 'Les revenus déclarés sont faibles.',
  'plan-length': 'La durée de la formule a pesé contre la demande.',
  'purchase-amount': 'Le prix de l’achat est élevé.',
  'time-in-job': 'L’ancienneté dans l’emploi actuel est courte.',
  'figures-unverified': 'Certaines informations n’ont pas pu être confirmées.',
  'not-stated': 'Certaines informations nécessaires n’ont pas été indiquées.',
};
