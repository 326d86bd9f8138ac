import type { VNode } from 'preact';
import { attachLender } from '../../checkout/attachLender.js';
import type { LenderCheckout } from '../../checkout/Checkout.js';
import type { OffersModel } from '../../checkout/createOffers.js';
import { type LenderAdapter, missingCall } from '../../lenders/LenderAdapter.js';
import { OptionError } from '../element/options/OptionError.js';
import type { Settings } from '../element/options/readSettings.js';
import type { View } from '../format/View.js';
import type { LaterMessages } from '../locales/LaterMessages.js';
import { CheckoutActions } from './CheckoutActions.js';
import type { CheckoutModel } from './CheckoutModel.js';
import { CheckoutStatus } from './CheckoutStatus.js';
import { expiresSoon } from './expiresSoon.js';
import { hasRead } from './hasRead.js';
import { type InPage, inPage } from './inPage.js';

/** One lender at work in one widget, and what the shopper sees of it. */
export interface WidgetCheckout {
  readonly checkout: LenderCheckout;
  /** The lender's name. */
  readonly name: string;
  inPage(view: View, texts: LaterMessages): InPage;
  /** The answer, in the sheet's status region. */
  status(view: View, texts: LaterMessages): VNode;
  /** The buttons of the sheet. */
  actions(view: View, texts: LaterMessages, onClose: () => void): VNode;
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

export function attachCheckout(
  offers: OffersModel,
  lender: LenderAdapter,
  { applicant, locale }: Settings,
  host: CheckoutModel['host'],
): WidgetCheckout {
  const checkout = attachLender(offers, { lender, applicant, locale });
  const model = (view: View, texts: LaterMessages): CheckoutModel => ({ view, checkout, lender, texts, host });
  const { soon, stop } = expiresSoon(checkout.state);
  const reading = hasRead(checkout.state);
  return {
    checkout,
    name: lender.name,
    inPage: (view, texts) => inPage(model(view, texts)),
    status: (view, texts) => <CheckoutStatus model={model(view, texts)} expiresSoon={soon.value} />,
    actions: (view, texts, onClose) => (
      <CheckoutActions model={model(view, texts)} hasRead={reading.read.value} onClose={onClose} />
    ),
    dispose() {
      stop();
      reading.stop();
      checkout.dispose();
    },
  };
}
