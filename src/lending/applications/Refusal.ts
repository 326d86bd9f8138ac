import type { ServiceRefusal, ServiceRefusalKind } from './LendingService.js';

/** What to do about it. */
const MESSAGES: Readonly<Record<ServiceRefusalKind, string>> = {
  'key-in-flight': 'A request with this key is still being answered. Send it again in a moment.',
  'key-reused': 'This key was used for another request. Use a fresh one.',
  'unknown-application': 'The lender knows no such application. Apply anew.',
  'unknown-plan': 'There is no such plan for this purchase. Ask for the terms, and apply for one of their plans.',
  'unknown-currency': 'The lender does not lend in this currency.',
  'unknown-day': 'The first day of the plan must be today. Price the offers again, and apply anew.',
  'figures-differ': 'The lender computes other figures than those reviewed. Nothing was committed; apply anew.',
  'not-what-was-approved': 'What is to be committed is not what was approved. Nothing was committed; apply anew.',
  'not-open': 'The application is not open for this. Ask for its status.',
  'unknown-agreement': 'The lender knows no such agreement.',
  'unknown-installment': 'The agreement has no such installment. They are counted from 1.',
  'no-funds': 'The lender has no funds left for this. Try again when some have been paid back.',
};

/** @param detail what exactly, where the kind alone does not say; nothing personal */
export function refuse(kind: ServiceRefusalKind, detail?: string): { readonly refusal: ServiceRefusal } {
  return { refusal: { kind, message: detail ? `${MESSAGES[kind]} ${detail}` : MESSAGES[kind] } };
}
