import { createHash } from 'node:crypto';
import type { Text } from './Language.js';
import type { ShopProduct } from './ShopProduct.js';

/** Who decides at the checkout: the lender over HTTP, or the sandbox in the page. */
export const lenderChoices = ['http', 'sandbox'] as const;
export type LenderChoice = (typeof lenderChoices)[number];

export const isLenderChoice = (name: unknown): name is LenderChoice => lenderChoices.includes(name as LenderChoice);

export const lenderChoiceNames: Readonly<Record<LenderChoice, Text>> = {
  http: { 'zh-CN': '贷款机构服务器', en: 'Lender over HTTP' },
  sandbox: { 'zh-CN': '页面内沙盒', en: 'Sandbox in the page' },
};

/** The ids of the lender and of this shop in the lender's configuration. An agreement has to name both. */
export const demoLender = { lender: process.env['DEMO_LENDER_ID'] || 'fenqi-demo', merchant: 'demo' } as const;

/** The name that shoppers read instead of a lender's id, if the shop knows it. */
export function lenderTitle(id: string): string {
  if (id === demoLender.lender) return 'Fenqi Demo Lender';
  return id === 'sandbox' ? 'Fenqi Sandbox' : id;
}

/** What the money is for, by which the lender has its terms: a car is paid out once it is handed over. */
export type LoanScenario = 'shopping' | 'car';
export const scenarioOf = (products: readonly Pick<ShopProduct, 'handedOver'>[]): LoanScenario =>
  products.some(({ handedOver }) => handedOver) ? 'car' : 'shopping';

/** The widget's `lender` attribute: the lender's address, with this shop's id there. */
export const lenderAttribute = (lenderUrl: string, scenario: LoanScenario): string => {
  const url = new URL(lenderUrl);
  url.searchParams.set('merchant', demoLender.merchant);
  // Shopping is what the lender takes for granted.
  if (scenario !== 'shopping') url.searchParams.set('scenario', scenario);
  // The fragment is the name that the shopper reads. It is never sent.
  url.hash = lenderTitle(demoLender.lender);
  return url.href;
};

/**
 * The applicant token for a lender that keeps books. Each visitor plays the test shopper as a separate person, so that nobody's
 * applications count against another visitor. The token does not reveal the session.
 */
export const ownToken = (shopper: string, sessionId: string): string =>
  `${shopper}.${createHash('sha256').update(sessionId).digest('hex').slice(0, 12)}`;
