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
  assets: 'Il patrimonio dichiarato è basso.',
  debt: 'I debiti dichiarati sono elevati.',
  'down-payment': 'L’anticipo manca o è esiguo.',
  'earlier-default': 'Un prestito precedente non è stato rimborsato.',
  employment: 'Il tipo di impiego ha pesato contro la richiesta.',
  expenses: 'Le spese mensili dichiarate sono elevate.',
  housing: 'La situazione abitativa ha pesato contro la richiesta.',
  income: 'Il reddito dichiarato è basso.',
  'plan-length': 'La durata del piano ha pesato contro la richiesta.',
  'purchase-amount': 'Il prezzo dell’acquisto è elevato.',
  'time-in-job': 'L’anzianità nell’impiego attuale è breve.',
  'figures-unverified': 'Non è stato possibile confermare alcuni dati.',
  'not-stated': 'Mancano alcuni dati necessari.',
};
