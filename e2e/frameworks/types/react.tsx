import type { LenderAdapter } from 'fenqi';
import { FenqiOffers, type FenqiOffersElement } from 'fenqi/react';
import type {} from 'fenqi/types/react';
import { createRef } from 'react';

declare const adapter: LenderAdapter;
const ref = createRef<FenqiOffersElement>();

export const right = [
  <FenqiOffers
    key="1"
    amount={2999}
    currency="CNY"
    lender={adapter}
    name="fenqi"
    ref={ref}
    className="x"
    id="y"
    data-z="1"
  />,
  <FenqiOffers
    key="2"
    amount="2999.00"
    lender="sandbox"
    style={{ minHeight: '11rem' }}
    order={null}
    layout={undefined}
  />,
  <FenqiOffers
    key="3"
    onSelect={({ detail, target }) => `${detail.offer?.totalMinor.toFixed()}${target.value}`}
    onDecision={({ detail }) => detail.status.trim()}
    onCommitted={({ detail }) => detail.agreement.totalMinor.toFixed()}
    onError={({ detail }) => `${detail.kind}${detail.requestId?.trim()}`}
    onReady={({ detail }) => detail.offers.length}
    onClick={event => event.currentTarget.value}
  />,
  <FenqiOffers key="6" amountFrom="#price" currency="CNY" form="elsewhere" onEvent={event => event.type.trim()} />,
  <fenqi-offers key="7" amount-from="#price" currency="CNY" />,
  <fenqi-offers key="4" amount={2999} currency="CNY" lender={adapter} name="fenqi" ref={ref} />,
  <fenqi-offers key="5" onfenqi:select={({ detail }) => detail.choice?.planId.trim()} />,
  <fenqi-offers key="8" onfenqi-committed={({ detail }) => detail.agreement.id.trim()} />,
];

export const wrong = [
  // @ts-expect-error an amount is not a boolean
  <FenqiOffers key="1" amount={true} />,
  // @ts-expect-error an adapter must have all its required functions
  <FenqiOffers key="2" lender={{ id: 'half' }} />,
  // @ts-expect-error there is no such event
  <FenqiOffers key="3" onPaid={() => {}} />,
  // @ts-expect-error a decision has no offer
  <FenqiOffers key="4" onDecision={({ detail }) => detail.offer} />,
  // @ts-expect-error a selector is a string
  <fenqi-offers key="10" amount-from={1} />,
  // @ts-expect-error the element draws its own content
  <FenqiOffers key="5">text</FenqiOffers>,
  // @ts-expect-error the ref is the element, not any
  <FenqiOffers key="6" ref={createRef<HTMLInputElement>()} />,
  // @ts-expect-error an amount is not a boolean
  <fenqi-offers key="7" amount={true} />,
  // @ts-expect-error there is no such option
  <fenqi-offers key="8" amout="2999.00" />,
  // @ts-expect-error a selection has no agreement
  <fenqi-offers key="9" onfenqi-select={({ detail }) => detail.agreement} />,
];
