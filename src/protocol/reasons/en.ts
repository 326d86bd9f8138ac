import type { DeclineReason } from '../messages/closedLists.js';

/** Every reason of a decline, in the same words for the page and for the lender's explanation. */
export const reasonsEn: Readonly<Record<DeclineReason, string>> = {
  affordability: 'The monthly payment is high compared with what is left of the stated income.',
  'amount-above-limit': 'The amount is above your current limit.',
  'credit-history': 'Earlier payments were late.',
  'daily-limit': 'The limit for today is used up. You can try again tomorrow.',
  'existing-debt': 'Other loans already take a large share of the income.',
  'identity-unverified': 'Your identity could not be confirmed.',
  'insufficient-history': 'There is not enough payment history yet.',
  'lender-unable': 'The lender cannot lend at the moment.',
};
