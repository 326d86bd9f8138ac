import type { PricingErrorKind } from '../../pricing/PricingError.js';
import { adoptStyles } from '../styles/adoptStyles.js';
import pickerCss from '../styles/picker.css?inline';
import type { WidgetOptions } from './options/WidgetOptions.js';
import type { WidgetErrorKind } from './WidgetEvents.js';
import type { WidgetHost } from './WidgetHost.js';

let widgets = 0;

/** The kinds of pricing errors that no single option causes. */
type OfNoOption = 'invalid-rate' | 'invalid-terms' | 'no-apr' | 'out-of-range';

/** The option that was wrong. Pricing does not know which option its value came from. */
const OPTION_OF: Readonly<Record<string, string>> = {
  'invalid-amount': 'amount',
  'unknown-currency': 'currency',
  'invalid-date': 'day',
} satisfies Record<Exclude<PricingErrorKind, OfNoOption>, keyof WidgetOptions>;

/** The place of a new widget in a shadow root. */
export function createHost(
  element: HTMLElement,
  root: ShadowRoot,
  report: Pick<WidgetHost, 'onValue' | 'emit'>,
): WidgetHost {
  const host: WidgetHost = {
    element,
    root,
    container: containerIn(root),
    ids: `fenqi-${++widgets}`,
    fail(thrown) {
      const { kind = 'part-missing', message: said } = thrown as { kind?: WidgetErrorKind; message: string };
      // Messages of pricing begin with the value.
      const message = said[0] === '"' && kind in OPTION_OF ? `${OPTION_OF[kind]}=${said}` : said;
      // biome-ignore lint/suspicious/noConsole: the one place where a merchant's developer looks
      console.error(`Fenqi: ${message}`, element);
      report.emit('fenqi:error', { kind, message });
    },
    show(shown) {
      host.shown = shown;
      host.onShown?.();
    },
    ...report,
  };
  return host;
}

/** The box of the widget with its styles: the one from a server's markup, or a new one. */
function containerIn(root: ShadowRoot): HTMLElement {
  // Made by the root's own document: in a frame, Preact cannot make elements with another document's registry.
  const container = root.querySelector<HTMLElement>('[part=widget]') ?? root.ownerDocument.createElement('div');
  container.setAttribute('part', 'widget');
  // Takes the focus when a step removes the element that had it.
  container.tabIndex = -1;
  adoptStyles(root, pickerCss);
  // All in one task, so that the picture is always styled. The server's style sheet goes, and so does `hidden`, which waited for it.
  root.querySelector('link,style')?.remove();
  container.hidden = false;
  // Appending it again would take the focus.
  if (!container.parentNode) root.append(container);
  return container;
}
