import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { CheckoutState } from '../../checkout/CheckoutState.js';
import { createOffers } from '../../checkout/createOffers.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { sandboxLender } from '../../lenders/sandbox/sandboxLender.js';
import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import { sheetSwitch } from '../element/live/sheetSwitch.js';
import type { Layout } from '../element/options/optionValues.js';
import type { Settings } from '../element/options/readSettings.js';
import { attachCheckout } from '../sheet/attachCheckout.js';
import { Sheet } from '../sheet/Sheet.js';
import type { Seldom } from '../sheet/seldom/Seldom.js';
import { laterIn, lawIn, seldomIn, type TestLocale, viewIn } from './textsIn.js';

interface CheckoutSetup {
  readonly locale?: TestLocale;
  readonly applicant?: string;
  readonly lender?: LenderAdapter;
  readonly planId?: string | null;
  readonly layout?: Layout;
  readonly terms?: TermSheet;
  /** Undefined stands for a part that has not loaded. */
  readonly seldom?: Seldom | undefined;
}

/** The open sheet of a purchase of ¥2,999.03 with a chosen plan. */
export function openCheckout(setup: CheckoutSetup = {}) {
  const { locale = 'en', applicant, planId = '6-annuity', layout = 'full', terms } = setup;
  const lender = setup.lender ?? sandboxLender({ latencyMs: 0, storage: null });
  const offers = createOffers({ amountMinor: 299_903, currency: 'CNY', day: '2026-11-23', terms });
  const container = document.createElement('div');
  document.body.append(container);
  const host = { element: container, fail: (error: unknown) => Promise.reject(error) };
  const settings = { applicant, locale } as Settings;
  const widget = attachCheckout(offers, lender, settings, host);
  const { checkout } = widget;
  const texts = laterIn(locale);
  const view = viewIn(locale);
  const drawn = {
    view,
    texts,
    law: lawIn(locale, terms?.jurisdiction ?? 'CN', offers.state),
    seldom: 'seldom' in setup ? setup.seldom : seldomIn(locale),
  };
  const sheet = sheetSwitch(offers, checkout.back);
  const Opened = () =>
    sheet.isOpen.value ? (
      <Sheet
        drawn={drawn}
        offers={offers}
        checkout={widget}
        layout={layout}
        missing={false}
        seated=""
        picker={{
          view,
          plans: offers.plans.value,
          chosen: offers.state.value.choice?.planId,
          onChoose: planId => offers.choose({ planId }),
        }}
        dialog={sheet.dialog}
        onClose={sheet.close}
        onExplain={() => {}}
      />
    ) : null;
  act(() => {
    sheet.open();
    render(<Opened />, container);
    if (planId) offers.choose({ planId });
  });
  return {
    offers,
    checkout,
    lender,
    container,
    text: texts.checkout,
    rare: seldomIn(locale).text,
    sheet,
    /** Sets a state and draws it. */
    put(state: CheckoutState) {
      act(() => offers.move(() => state));
    },
    close() {
      widget.dispose();
      render(null, container);
      container.remove();
      localStorage.clear();
    },
  };
}
