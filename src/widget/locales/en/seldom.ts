import { reasonsEn } from '../../../protocol/reasons/en.js';
import type { SeldomMessages } from '../SeldomMessages.js';

const unreached =
  'The lender did not answer in time. Check your connection and try again; this will not send a second application.';
const refused = 'The lender did not accept the request. Choose another way to pay, or contact the shop.';

export const seldom: SeldomMessages = {
  steps: [
    'Choose a plan and see every payment, the total cost and the dates.',
    'Check whether you are pre-approved. Nothing is signed yet.',
    'Review, agree, and place your order. Then pay in installments.',
  ],
  lentBy: lender => `${lender} provides the credit.`,
  late: 'Paying late may cost extra and affect your credit record. If you run into difficulty, contact the lender early.',
  action: lender => `${lender} needs one more step from you`,
  continueAtLender: lender => `Continue at ${lender}`,
  declined: lender => `${lender} cannot offer this plan now`,
  reasons: reasonsEn,
  alternatives: 'What would be approved:',
  each: 'Each payment',
  explain: 'See why, and how to object',
  expired: 'The approval has expired',
  applyAgain: 'Apply again',
  commitUnknown: lender =>
    `The connection broke while ${lender} was confirming. Try again to see the outcome; you will not be given the loan twice.`,
  unsigned: 'Nothing was signed.',
  failed: {
    network: unreached,
    timeout: unreached,
    aborted: unreached,
    'rate-limited': 'The lender is busy. Wait a moment and try again.',
    rejected: refused,
    'already-financed':
      'This order is already paid in installments, and nothing more was agreed. Do not pay again. If you do not know of it, contact the shop.',
    'stale-terms': 'The lender’s terms have just changed. Choose the plan again.',
    conflict: 'The lender has another application for this order. Choose the plan again.',
    malformed: 'The lender’s answer could not be read, so nothing was agreed here. Try again, or contact the shop.',
    unavailable: 'The lender is not available at the moment. Try again later.',
    unsupported: refused,
  },
};
