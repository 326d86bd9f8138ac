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
};
