import { render } from 'preact';
import { act } from 'preact/test-utils';
import { attachLender } from '../../checkout/attachLender.js';
import type { CheckoutState } from '../../checkout/CheckoutState.js';
import { createOffers } from '../../checkout/createOffers.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { sandboxLender } from '../../lenders/sandbox/sandboxLender.js';
import { inLanguage } from '../../protocol/inLanguage.js';
import { CheckoutPanel } from '../sheet/CheckoutPanel.js';
import { CheckoutStatus } from '../sheet/CheckoutStatus.js';
import { laterIn, type TestLocale, viewIn } from './textsIn.js';

interface CheckoutSetup {
  readonly locale?: TestLocale;
  readonly applicant?: string;
  readonly lender?: LenderAdapter;
  readonly planId?: string;
}

/** The checkout of a purchase of ¥2,999.03 with a chosen plan, drawn with its status region above. */
export function openCheckout({ locale = 'en', applicant, lender: given, planId = '6-annuity' }: CheckoutSetup = {}) {
  const lender = given ?? sandboxLender({ latencyMs: 0, storage: null });
  const offers = createOffers({ amountMinor: 299_903, currency: 'CNY', day: '2026-11-23' });
  const checkout = attachLender(offers, { lender, applicant, locale, storage: null });
  const texts = laterIn(locale);
  const view = viewIn(locale);
  // jsdom has no modal dialogs.
  const dialog = (element: HTMLDialogElement | null) => {
    element?.setAttribute('open', '');
    return undefined;
  };
  const container = document.createElement('div');
  document.body.append(container);
  const host = { element: container, fail: (error: unknown) => Promise.reject(error) };
  const model = { view, checkout, lender, lenderName: inLanguage(lender.name, locale), texts, host, dialog };
  act(() => {
    render(
      <>
        <div role="status">
          <CheckoutStatus model={model} expiresSoon={false} />
        </div>
        <CheckoutPanel model={model} />
      </>,
      container,
    );
    offers.choose({ planId });
  });
  return {
    offers,
    checkout,
    lender,
    text: texts.checkout,
    /** Sets a state and draws it. */
    put(state: CheckoutState) {
      act(() => offers.move(() => state));
    },
    close() {
      checkout.dispose();
      render(null, container);
      container.remove();
    },
  };
}
