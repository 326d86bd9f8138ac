import type { VNode } from 'preact';
import { attachLender } from '../../checkout/attachLender.js';
import type { Checkout } from '../../checkout/Checkout.js';
import type { OffersModel } from '../../checkout/createOffers.js';
import { type LenderAdapter, missingCall } from '../../lenders/LenderAdapter.js';
import { OptionError } from '../element/options/OptionError.js';
import type { Settings } from '../element/options/readSettings.js';
import type { View } from '../format/View.js';
import type { LaterMessages } from '../locales/LaterMessages.js';
import { expiresSoon } from './expiresSoon.js';
import type { FlowModel } from './CheckoutModel.js';
import { FlowPanel } from './CheckoutPanel.js';
import { FlowStatus } from './CheckoutStatus.js';

/** One lender at work in one widget, and what the shopper sees of it. */
export interface WidgetFlow {
  readonly checkout: Checkout;
  /** The words in the status region. */
  status(view: View, texts: LaterMessages): VNode;
  /** The buttons, and the review. */
  panel(view: View, texts: LaterMessages): VNode;
  dispose(): void;
}

type Given = NonNullable<Settings['lender']>;

/**
 * A page loads only the adapter that it names.
 *
 * @param latest gives the present settings, which may change while the lender loads
 * @throws OptionError if the URL is bad, or the merchant's adapter is incomplete
 */
export const adapterOf = async (lender: Given, latest: () => Settings): Promise<LenderAdapter> => {
  if (typeof lender === 'string') {
    return lender === 'sandbox'
      ? (await import('./sandboxLenderOf.js')).sandboxLenderOf(latest)
      : (await import('./httpLenderOf.js')).httpLenderOf(lender);
  }
  const missing = lender.capabilities ? missingCall(lender) : 'capabilities';
  if (missing) throw new OptionError(`lender: the adapter has no ${missing}`);
  return lender;
};

export function attachFlow(offers: OffersModel, lender: LenderAdapter, { applicant, locale }: Settings): WidgetFlow {
  const checkout = attachLender(offers, { lender, applicant, locale });
  const dialog: FlowModel['dialog'] = element => {
    element?.showModal();
    return element ? () => element.close() : undefined;
  };
  const flow = (view: View, texts: LaterMessages): FlowModel => ({ view, checkout, lender, texts, dialog });
  const { soon, stop } = expiresSoon(checkout.state);
  return {
    checkout,
    status: (view, texts) => <FlowStatus flow={flow(view, texts)} expiresSoon={soon.value} />,
    panel: (view, texts) => <FlowPanel flow={flow(view, texts)} />,
    dispose() {
      stop();
      checkout.dispose();
    },
  };
}
