import type { LenderAdapter } from 'fenqi';
import type {} from 'fenqi/types/solid';

declare const adapter: LenderAdapter;

export const right = () => (
  <>
    <fenqi-offers amount={2999} currency="CNY" lender={adapter} name="fenqi" class="x" />
    <fenqi-offers {...{ 'on:fenqi:select': ({ detail }) => detail.choice?.planId.trim() }} />
    <fenqi-offers on:fenqi-select={({ detail }) => detail.choice?.planId.trim()} />
  </>
);

export const wrong = () => (
  <>
    {/* @ts-expect-error an amount is not a boolean */}
    <fenqi-offers amount={true} />
    {/* @ts-expect-error there is no such option */}
    <fenqi-offers amout="2999.00" />
    {/* @ts-expect-error a selection has no agreement */}
    <fenqi-offers on:fenqi-select={({ detail }) => detail.agreement} />
  </>
);
