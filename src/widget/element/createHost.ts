import type { Offer } from '../../pricing/offers/Offer.js';
import type { PricingErrorKind } from '../../pricing/PricingError.js';
import { measureLater } from '../analytics/measureLater.js';
import { adoptStyles } from '../styles/adoptStyles.js';
import pickerCss from '../styles/picker.css?inline';
import type { WidgetOptions } from './options/WidgetOptions.js';
import type { WidgetErrorKind, WidgetEvents } from './WidgetEvents.js';
import type { Shown, WidgetHost } from './WidgetHost.js';

let widgets = 0;

/** The kinds of pricing errors that no single option causes. */
type OfNoOption = 'invalid-rate' | 'invalid-terms' | 'no-apr' | 'out-of-range';

/** The option that was wrong. Pricing does not know which option its value came from. */
const OPTION_OF: Readonly<Record<string, string>> = {
  'invalid-amount': 'amount',
  'unknown-currency': 'currency',
  'invalid-date': 'day',
} satisfies Record<Exclude<PricingErrorKind, OfNoOption>, keyof WidgetOptions>;

/** A refused plan has no total. */
type Told = Pick<Offer, 'planId'> & Partial<Pick<Offer, 'totalMinor'>>;

const readyOf = ({ amountMinor, currency, plans }: Shown): WidgetEvents['fenqi:ready'] => ({
  amountMinor,
  currency,
  offers: plans.flatMap(({ planId, totalMinor }: Told) => (totalMinor ? { planId, totalMinor } : [])),
});

/** No registry of custom elements: one of this document would not follow into another document, and Preact could draw nothing there. */
const SHADOW: ShadowRootInit = { mode: 'open', customElementRegistry: null };

/** The place of a new widget in the shadow root of an element. @throws whatever a browser throws that lacks a needed API */
export function createHost(element: HTMLElement, report: Pick<WidgetHost, 'onValue' | 'emit'>): WidgetHost {
  const root = element.shadowRoot ?? element.attachShadow(SHADOW);
  let said: string | undefined;
  /** True if the last error is told again after offers have been shown. */
  let again: boolean | undefined;
  /** What was drawn last, as `fenqi:ready` tells it, in JSON. */
  let ready: string | undefined;
  let drawings = 0;
  const host: WidgetHost = {
    element,
    root,
    container: containerIn(element, root),
    ids: `fenqi-${++widgets}`,
    fail(thrown, toldAgain) {
      const { kind = 'part-missing', message: sentence } = thrown as { kind?: WidgetErrorKind; message: string };
      // Messages of pricing begin with the value.
      const message = sentence[0] === '"' && kind in OPTION_OF ? `${OPTION_OF[kind]}=${sentence}` : sentence;
      // Once: an option that stays wrong is read again with each price. One that is wrong again is told again.
      // biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks
      if (message !== said) console.error(`Fenqi: ${message}`, element);
      said = message;
      again = toldAgain;
      report.emit('fenqi:error', { kind, message });
    },
    show(shown) {
      if (shown && again) said = undefined;
      host.shown = shown;
      host.onShown?.();
      const now = shown && JSON.stringify(readyOf(shown));
      if (now === ready) return;
      ready = now;
      const own = ++drawings;
      if (!now) return;
      // A frame is painted before the next task, and a second frame would cost more than a task. A hidden page has none yet.
      requestAnimationFrame(() =>
        setTimeout(() => {
          // Offers that were replaced before they were painted are not told.
          if (own !== drawings) return;
          measureLater(host, new Event('').timeStamp);
          report.emit('fenqi:ready', JSON.parse(now));
        }),
      );
    },
    ...report,
  };
  return host;
}

/** The box of the widget with its styles: the one from a server's markup, or a new one. */
function containerIn(element: HTMLElement, root: ShadowRoot): HTMLElement {
  // Made by the root's own document: in a frame, Preact cannot make elements with another document's registry.
  const container = root.querySelector<HTMLElement>('[part=widget]') ?? root.ownerDocument.createElement('div');
  container.setAttribute('part', 'widget');
  // Takes the focus when a step removes the element that had it.
  container.tabIndex = -1;
  // All in one task, so that the picture is always styled. The server's style sheet goes, and so does `hidden`, which waited for it.
  root.querySelector('link,style')?.remove();
  adoptStyles(root, pickerCss);
  container.hidden = false;
  // A layer of its own is as wide as what it holds, and widens nothing of the page.
  if (element.closest('dialog,[popover]')) element.style.containIntrinsicInlineSize = 'min(20em,75vw)';
  // Appending it again would take the focus.
  if (!container.parentNode) root.append(container);
  return container;
}
