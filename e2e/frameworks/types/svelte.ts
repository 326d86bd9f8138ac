import type { LenderAdapter } from 'fenqi';
import type {} from 'fenqi/types/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

declare const adapter: LenderAdapter;
type Attributes = SvelteHTMLElements['fenqi-offers'];

export const right: Attributes[] = [
  { amount: 2999, currency: 'CNY', lender: adapter, name: 'fenqi', class: 'x' },
  { 'amount-from': '#price', form: 'elsewhere' },
  { 'onfenqi:select': ({ detail }) => detail.choice?.planId.trim() },
  { 'onfenqi-select': ({ detail }) => detail.choice?.planId.trim() },
  { 'on:fenqi:committed': ({ detail, target }) => `${detail.agreement.id}${target.value}` },
];

export const wrong: Attributes[] = [
  // @ts-expect-error an amount is not a boolean
  { amount: true },
  // @ts-expect-error there is no such option
  { amout: '2999.00' },
  // @ts-expect-error a selection has no agreement
  { 'onfenqi-select': ({ detail }) => detail.agreement },
];
