import { type AttachOptions, attachLender } from './attachLender.js';
import type { Checkout, CheckoutOptions } from './Checkout.js';
import { checkOptions } from './checkOptions.js';
import { checkoutActions } from './checkoutActions.js';
import { createOffers } from './createOffers.js';

/**
 * A whole purchase without the widget: offers, the choice, the application, the review, the agreement. It touches no
 * global until it is called. In plain Node it works too, and keeps nothing unless `storage` is given.
 *
 * @example
 * const checkout = createCheckout({ amountMinor: 299_900, currency: 'CNY', lender: sandboxLender() });
 * checkout.choose({ planId: '6-annuity' });
 * const { status } = await checkout.apply();
 *
 * @throws CheckoutError where an option is missing or has the wrong shape; the message says what to pass
 * @throws PricingError where amount, currency, day or terms cannot be priced
 */
export function createCheckout(options: CheckoutOptions & Pick<AttachOptions, 'runtime' | 'limits'>): Checkout {
  checkOptions('createCheckout', options);
  let current: CheckoutOptions = { ...options };
  const { lender, applicant, locale, storage, runtime, limits, ...offers } = options;
  const model = createOffers(offers);
  const { actions, end } = checkoutActions(model);
  const checkout = attachLender(model, {
    lender,
    applicant,
    locale,
    storage,
    ...(runtime && { runtime }),
    ...(limits && { limits }),
  });
  return {
    ...checkout,
    ...actions,
    update(changes) {
      const next = { ...current, ...changes };
      checkOptions('update', next);
      checkout.update(changes);
      current = next;
    },
    dispose() {
      checkout.dispose();
      end();
    },
  };
}
