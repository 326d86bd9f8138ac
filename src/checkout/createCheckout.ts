import { type LenderAdapter, missingCall } from '../lenders/LenderAdapter.js';
import { validateTermSheet } from '../pricing/offers/validateTermSheet.js';
import { type AttachOptions, attachLender } from './attachLender.js';
import type { Checkout, CheckoutOptions } from './Checkout.js';
import { createOffers } from './createOffers.js';

/**
 * A whole purchase without the widget: offers, the choice, the application, the review, the agreement. It touches no
 * global until it is called. In plain Node it works too, and keeps nothing unless `storage` is given.
 *
 * @example
 * const checkout = createCheckout({ amountMinor: 299_900, currency: 'CNY', lender: sandboxLender() });
 * checkout.choose({ planId: '6-annuity' });
 * checkout.apply();
 *
 * @throws TypeError where an option is missing or has the wrong shape; the message says what to pass
 * @throws PricingError where amount, currency, day or terms cannot be priced
 */
export function createCheckout(options: CheckoutOptions & Pick<AttachOptions, 'runtime' | 'limits'>): Checkout {
  check(options);
  const { lender, applicant, locale, storage, runtime, limits, ...offers } = options;
  const checkout = attachLender(createOffers(offers), {
    lender,
    applicant,
    locale,
    storage,
    ...(runtime && { runtime }),
    ...(limits && { limits }),
  });
  return {
    ...checkout,
    update(changes) {
      check({ ...options, ...changes });
      checkout.update(changes);
    },
  };
}

function check({ amountMinor, lender, order, applicant, locale, storage, terms }: Partial<CheckoutOptions>): void {
  if (typeof amountMinor !== 'number')
    throw new TypeError('createCheckout: pass `amountMinor`, the price in minor units (299900 for CNY 2,999.00).');
  checkLender(lender);
  for (const [name, text] of Object.entries({ order, applicant, locale }))
    if (text !== undefined && typeof text !== 'string')
      throw new TypeError(`createCheckout: \`${name}\` must be a string; leave it out where there is none.`);
  if (storage && !(['getItem', 'setItem', 'removeItem'] as const).every(call => typeof storage[call] === 'function'))
    throw new TypeError('createCheckout: `storage` needs getItem, setItem and removeItem; pass null to keep nothing.');
  if (terms !== undefined) validateTermSheet(terms);
}

function checkLender(lender: LenderAdapter | undefined): void {
  if (!lender)
    throw new TypeError(
      'createCheckout: pass `lender`, for example sandboxLender(); use priceOffers where offers are enough.',
    );
  const { capabilities } = lender;
  if (typeof lender.id !== 'string' || !capabilities)
    throw new TypeError('createCheckout: `lender` needs an `id` and `capabilities`; see LenderAdapter.');
  const call = missingCall(lender);
  if (call) throw new TypeError(`createCheckout: \`lender.${call}\` must be a function; see LenderAdapter.`);
}
