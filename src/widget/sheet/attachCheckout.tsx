import type { VNode } from 'preact';
import { attachLender } from '../../checkout/attachLender.js';
import type { LenderCheckout } from '../../checkout/Checkout.js';
import type { OffersModel } from '../../checkout/createOffers.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { inLanguage } from '../../protocol/inLanguage.js';
import type { Settings } from '../element/options/readSettings.js';
import type { View } from '../format/View.js';
import { CheckoutActions } from './CheckoutActions.js';
import type { CheckoutModel } from './CheckoutModel.js';
import { CheckoutStatus } from './CheckoutStatus.js';
import { expiresSoon } from './expiresSoon.js';
import { type InPage, inPage } from './inPage.js';
import { ownLenderOf } from './ownLenderOf.js';

/** How the widget writes now. */
export type Drawn = Pick<CheckoutModel, 'view' | 'texts' | 'law' | 'seldom'>;

/** One lender at work in one widget, and what the shopper sees of it. */
export interface WidgetCheckout {
  readonly checkout: LenderCheckout;
  readonly lender: LenderAdapter;
  /** Who lends, in the language of the view. */
  name(view: View): string;
  inPage(drawn: Drawn): InPage;
  /** The answer, in the sheet's status region. */
  status(drawn: Drawn): VNode;
  /** The buttons of the sheet. */
  actions(drawn: Drawn, onClose: () => void): VNode;
  dispose(): void;
}

type Given = NonNullable<Settings['lender']>;

/**
 * A page loads only what the lender that it names needs. In the build for script tags that goes for its own adapter, too.
 *
 * @param latest gives the present settings, which may change while the lender loads
 * @throws OptionError if the URL is bad, or the page's own adapter is incomplete
 */
export const adapterOf = async (
  lender: Given,
  latest: () => Settings,
  fail: CheckoutModel['host']['fail'],
): Promise<LenderAdapter> => {
  if (typeof lender !== 'string') return ownLenderOf(lender, fail);
  return lender === 'sandbox'
    ? (await import('./sandboxLenderOf.js')).sandboxLenderOf(latest)
    : (await import('./httpLenderOf.js')).httpLenderOf(lender);
};

export function attachCheckout(
  offers: OffersModel,
  lender: LenderAdapter,
  { applicant, locale }: Settings,
  host: CheckoutModel['host'],
): WidgetCheckout {
  const checkout = attachLender(offers, { lender, applicant, locale });
  const model = (drawn: Drawn): CheckoutModel => ({
    ...drawn,
    checkout,
    lender,
    // Read anew with each picture, because a lender over HTTP tells its name with its terms.
    lenderName: inLanguage(lender.name, drawn.view.locale),
    host,
  });
  const { soon, stop } = expiresSoon(checkout.state);
  // The shopper sees estimates meanwhile, which look the same.
  checkout.termsProblem.subscribe(problem => problem && host.fail(problem));
  return {
    checkout,
    lender,
    name: ({ locale }) => inLanguage(lender.name, locale),
    inPage: drawn => inPage(model(drawn)),
    status: drawn => <CheckoutStatus model={model(drawn)} expiresSoon={soon.value} />,
    actions: (drawn, onClose) => <CheckoutActions model={model(drawn)} onClose={onClose} />,
    dispose() {
      stop();
      checkout.dispose();
    },
  };
}
