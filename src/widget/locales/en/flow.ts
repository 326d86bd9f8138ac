import { reasonsEn } from '../../../protocol/reasons/en.js';
import type { FlowMessages } from '../FlowMessages.js';

const unreached =
  'The lender could not be reached in time. Check your connection and try again; you will not apply twice.';
const refused = 'The lender did not accept the request. Choose another way to pay, or tell the shop.';

export const flowEn: FlowMessages = {
  apply: 'Check if I am pre-approved',
  applyHint: lender => `${lender} decides. Nothing is signed before you have reviewed and agreed.`,
  applying: lender => `Asking ${lender}…`,
  pending: lender => `${lender} is still deciding. You can leave this page; the answer will be here when you return.`,
  pendingUntil: time => `An answer is expected by ${time}.`,
  action: lender => `${lender} needs one more step from you.`,
  continueAtLender: lender => `Continue at ${lender}`,
  approved: plan => `You are pre-approved: ${plan}.`,
  sameTerms: 'The terms are the ones you saw. Nothing is signed yet.',
  changedTerms: (before, now) =>
    `Your personal terms: the total is ${now} instead of ${before}. Nothing is signed yet.`,
  otherTerms: 'Your personal terms differ from the ones you saw: please review them. Nothing is signed yet.',
  validUntil: time => `Valid until ${time}.`,
  expiresSoon: 'This approval is about to expire. You can ask again afterwards.',
  review: 'Review and confirm',
  reviewTitle: 'Review your agreement',
  reviewIntro: lender => `This is exactly what you agree with ${lender}.`,
  agree: 'Agree and borrow',
  agreeFree: 'Agree',
  committing: 'Confirming with the lender…',
  back: 'Back',
  committed: lender => `Agreed with ${lender}.`,
  otherAmount: (agreed, now) => `This agreement is for ${agreed}; the purchase is now ${now}. Please talk to the shop.`,
  agreementNumber: 'Agreement',
  firstPayment: (amount, day) => `The first payment is ${amount} on ${day}.`,
  declined: lender => `${lender} cannot offer this plan now.`,
  reasons: reasonsEn,
  alternatives: 'This would be approved:',
  explain: 'See why, or ask for a person to review it',
  personReview: lender => `You can ask ${lender} to have a person review this decision.`,
  expired: 'The approval has expired. Nothing was signed.',
  applyAgain: 'Ask again',
  failed: {
    network: unreached,
    timeout: unreached,
    'rate-limited': 'The lender is busy. Wait a moment and try again.',
    rejected: refused,
    conflict: 'The lender has another application for this purchase. Choose the plan again.',
    malformed: 'The lender’s answer could not be read, so nothing was agreed here. Try again, or tell the shop.',
    unavailable: 'The lender is not available at the moment. Try again later.',
    aborted: unreached,
    unsupported: refused,
  },
  commitUnknown: lender =>
    `The connection broke while ${lender} was confirming. Try again to see the outcome; the loan cannot be made twice.`,
  retry: 'Try again',
  cancel: 'Cancel',
  otherPlan: 'Choose another plan',
  notices: {
    repriced: 'The purchase has changed. Please look at the plans again.',
    'plan-gone': 'The purchase has changed, and the plan you chose is not available for it.',
    cancelled: 'Cancelled. Nothing was signed.',
  },
  estimated: 'Estimate: the lender has not confirmed its terms yet.',
  price: 'Price',
  downPayment: 'Down payment today',
  financed: 'Amount financed',
  total: 'Total you pay',
  apr: 'APR',
};
