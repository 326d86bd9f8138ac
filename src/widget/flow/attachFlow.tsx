import type { VNode } from 'preact';
import { attachLender } from '../../checkout/attachLender.js';
import type { Checkout } from '../../checkout/Checkout.js';
import type { OffersModel } from '../../checkout/createOffers.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import type { FlowMessages } from '../messages/FlowMessages.js';
import type { LaterMessages } from '../messages/LaterMessages.js';
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

const adapterOf = async (lender: LenderAdapter | 'sandbox'): Promise<LenderAdapter> =>
  lender === 'sandbox' ? (await import('../../lenders/sandbox/sandboxLender.js')).sandboxLender() : lender;

/** @param latest the settings of the moment, which may change while a lender is loaded */
export async function attachFlow(
  offers: OffersModel,
  given: LenderAdapter | 'sandbox',
  latest: () => Settings,
): Promise<WidgetFlow> {
  const lender = await adapterOf(given);
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
