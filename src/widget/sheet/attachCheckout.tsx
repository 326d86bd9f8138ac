import type { VNode } from 'preact';
import { attachLender } from '../../checkout/attachLender.js';
import type { LenderCheckout } from '../../checkout/Checkout.js';
import type { OffersModel } from '../../checkout/createOffers.js';
import { type LenderAdapter, missingCall } from '../../lenders/LenderAdapter.js';
import { inLanguage } from '../../protocol/inLanguage.js';
import { OptionError } from '../element/options/OptionError.js';
import type { Settings } from '../element/options/readSettings.js';
import type { View } from '../format/View.js';
import type { LaterMessages } from '../locales/LaterMessages.js';
import type { CheckoutModel } from './CheckoutModel.js';
import { CheckoutPanel } from './CheckoutPanel.js';
import { CheckoutStatus } from './CheckoutStatus.js';
import { expiresSoon } from './expiresSoon.js';
import { closeDialog, openDialog } from './openDialog.js';

/** One lender at work in one widget, and what the shopper sees of it. */
export interface WidgetCheckout {
  readonly checkout: LenderCheckout;
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

export function attachCheckout(
  offers: OffersModel,
  lender: LenderAdapter,
  { applicant, locale }: Settings,
  host: CheckoutModel['host'],
): WidgetCheckout {
  const checkout = attachLender(offers, { lender, applicant, locale });
  const dialog: CheckoutModel['dialog'] = element => {
    if (!element) return undefined;
    openDialog(element);
    return () => closeDialog(element);
  };
  const model = (view: View, texts: LaterMessages): CheckoutModel => ({
    view,
    checkout,
    lender,
    // Read anew with each picture, because a lender over HTTP tells its name with its terms.
    lenderName: inLanguage(lender.name, view.locale),
    texts,
    host,
    dialog,
  });
  const { soon, stop } = expiresSoon(checkout.state);
  return {
    checkout,
    status: (view, texts) => <CheckoutStatus model={model(view, texts)} expiresSoon={soon.value} />,
    panel: (view, texts) => <CheckoutPanel model={model(view, texts)} />,
    dispose() {
      stop();
      checkout.dispose();
    },
  };
}
