import { createHash } from 'node:crypto';
import type { Text } from './Language.js';

/** Who may decide at the checkout. */
export const lenderChoices = ['http', 'sandbox'] as const;
export type LenderChoice = (typeof lenderChoices)[number];

export const isLenderChoice = (name: unknown): name is LenderChoice => lenderChoices.includes(name as LenderChoice);

export const lenderChoiceNames: Readonly<Record<LenderChoice, Text>> = {
  http: { 'zh-CN': '贷款方服务器', en: 'Lender over HTTP' },
  sandbox: { 'zh-CN': '页面内沙盒', en: 'Sandbox in the page' },
};

/** What the lender calls itself and this shop: an agreement has to name both. */
export const demoLender = { lender: process.env['DEMO_LENDER_ID'] || 'fenqi-demo', merchant: 'demo' } as const;

/** What shoppers read instead of a lender's id, where the shop knows it. */
export function lenderTitle(id: string): string {
  if (id === demoLender.lender) return 'Fenqi Demo Lender';
  return id === 'sandbox' ? 'Fenqi Sandbox' : id;
}

/** At which of the lender's counters this shop stands. */
export const lenderAttribute = (lenderUrl: string): string => {
  const url = new URL(lenderUrl);
  url.searchParams.set('merchant', demoLender.merchant);
  // What the shopper reads; it stays in the page.
  url.hash = lenderTitle(demoLender.lender);
  return url.href;
};

/**
 * The applicant token for a lender that remembers: each visitor plays the test shopper as a person of their own, so that
 * nobody's applications count for another. Says nothing of the session that it comes from.
 */
export const ownToken = (shopper: string, sessionId: string): string =>
  `${shopper}.${createHash('sha256').update(sessionId).digest('hex').slice(0, 12)}`;
