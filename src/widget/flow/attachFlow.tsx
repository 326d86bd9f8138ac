import type { VNode } from 'preact';
import { attachLender } from '../../checkout/attachLender.js';
import type { Checkout } from '../../checkout/Checkout.js';
import type { OffersModel } from '../../checkout/createOffers.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { missingCall } from '../../lenders/missingCall.js';
import type { FlowMessages } from '../messages/FlowMessages.js';
import type { LaterMessages } from '../messages/LaterMessages.js';
import { OptionError } from '../OptionError.js';
import type { Settings } from '../readSettings.js';
import type { View } from '../View.js';
import { expiresSoon } from './expiresSoon.js';
import type { FlowModel } from './FlowModel.js';
import { FlowPanel } from './FlowPanel.js';
import { FlowStatus } from './FlowStatus.js';

/** A lender at work in one widget, and what the shopper sees of it. */
export interface WidgetFlow {
  readonly checkout: Checkout;
  /** For the status region. */
  status(view: View, text: FlowMessages): VNode;
  /** The buttons, and the review. */
  panel(view: View, texts: LaterMessages): VNode;
  dispose(): void;
}

type Given = NonNullable<Settings['lender']>;

/** A page loads the adapter that it names and no other. @throws OptionError if a URL cannot be used, or a merchant's adapter lacks something */
const adapterOf = async (lender: Given, latest: () => Settings): Promise<LenderAdapter> => {
  if (lender === 'sandbox') {
    const { sandboxLender } = await import('../../lenders/sandbox/sandboxLender.js');
    // The merchant's own sheet of the moment is what the sandbox lends by.
    return sandboxLender({
      get terms() {
        return latest().offers.terms;
      },
    });
  }
  if (typeof lender === 'string') return (await import('./httpLenderOf.js')).httpLenderOf(lender);
  const missing = lender.capabilities ? missingCall(lender) : 'capabilities';
  if (missing) throw new OptionError(`lender: the adapter has no ${missing}`);
  return lender;
};

/** @param latest the settings of the moment, which may change while a lender is loaded */
export async function attachFlow(offers: OffersModel, given: Given, latest: () => Settings): Promise<WidgetFlow> {
  const lender = await adapterOf(given, latest);
  const { applicant, locale } = latest();
  const checkout = attachLender(offers, { lender, applicant, locale });
  const dialog: FlowModel['dialog'] = element => {
    element?.showModal();
    return element ? () => element.close() : undefined;
  };
  const { soon, stop } = expiresSoon(checkout.state);
  return {
    checkout,
    status: (view, text) => <FlowStatus flow={{ view, checkout, lender, text, dialog }} expiresSoon={soon.value} />,
    panel: (view, texts) => (
      <FlowPanel flow={{ view, checkout, lender, text: texts.flow, dialog }} details={texts.details} />
    ),
    dispose() {
      stop();
      checkout.dispose();
    },
  };
}
