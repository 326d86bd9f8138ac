import type { DeclineReason } from '../messages/closedLists.js';

/** Every reason of a decline, in the same words for the page and for the lender's explanation. */
export const reasonsIt: Readonly<Record<DeclineReason, string>> = {
  affordability: 'La rata mensile è alta rispetto a quanto resta del reddito dichiarato.',
  'amount-above-limit': 'L’importo supera il Suo limite attuale.',
  'credit-history': 'Alcuni pagamenti precedenti sono avvenuti in ritardo.',
  'daily-limit': 'Il limite di oggi è esaurito. Può riprovare domani.',
  'existing-debt': 'Altri prestiti assorbono già gran parte del reddito.',
  'identity-unverified': 'Non è stato possibile confermare la Sua identità.',
  'insufficient-history': 'Lo storico dei pagamenti è ancora insufficiente.',
  'lender-unable': 'Il finanziatore al momento non può concedere prestiti.',
};
