import type { LenderAdapter } from 'fenqi';
import type {} from 'fenqi/types/vue';
import type { GlobalComponents } from 'vue';

declare const adapter: LenderAdapter;
type Offers = InstanceType<GlobalComponents['fenqi-offers']>;

export const right: Offers['$props'][] = [
  { amount: 2999, currency: 'CNY', lender: adapter, name: 'fenqi', class: 'x' },
  { 'onFenqi:select': ({ detail, target }) => `${detail.choice?.planId.trim()}${target.value}` },
  { onFenqiSelect: ({ detail }) => detail.choice?.planId.trim() },
];

export const wrong: Offers['$props'][] = [
  // @ts-expect-error an amount is not a boolean
  { amount: true },
  // @ts-expect-error there is no such option
  { amout: '2999.00' },
  // @ts-expect-error a selection has no agreement
  { onFenqiSelect: ({ detail }) => detail.agreement },
];

export function emit(offers: Offers, event: Event) {
  // @ts-expect-error there is no such event
  offers.$emit('fenqi-paid', event);
}
