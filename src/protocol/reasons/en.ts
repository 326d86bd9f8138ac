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
  assets: 'The stated assets are low.',
  debt: 'The stated debts are high.',
  'down-payment': 'There is no down payment, or only a small one.',
  'earlier-default': 'An earlier loan was not paid back.',
  employment: 'The type of employment weighed against the application.',
  expenses: 'The stated monthly expenses are high.',
  housing: 'The housing situation weighed against the application.',
  income: 'The stated income is low.',
  'plan-length': 'The length of the plan weighed against the application.',
  'purchase-amount': 'The price of the purchase is high.',
  'time-in-job': 'The time in the present job is short.',
  'figures-unverified': 'Some of the details could not be confirmed.',
  'not-stated': 'Some of the details needed were not stated.',
};
