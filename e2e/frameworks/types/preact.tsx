import type { LenderAdapter } from 'fenqi';
import type {} from 'fenqi/types/preact';

declare const adapter: LenderAdapter;

export const right = [
  <fenqi-offers key="1" amount={2999} currency="CNY" lender={adapter} name="fenqi" class="x" />,
  <fenqi-offers key="2" onfenqi:committed={({ detail, target }) => `${detail.agreement.id}${target.value}`} />,
  <fenqi-offers key="3" onfenqi-select={({ detail }) => detail.choice?.planId.trim()} />,
];

export const wrong = [
  // @ts-expect-error an amount is not a boolean
  <fenqi-offers key="1" amount={true} />,
  // @ts-expect-error there is no such option
  <fenqi-offers key="2" amout="2999.00" />,
  // @ts-expect-error a selection has no agreement
  <fenqi-offers key="3" onfenqi-select={({ detail }) => detail.agreement} />,
];
