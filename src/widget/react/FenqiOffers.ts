import {
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { defineOffersElement, type FenqiOffersElement } from '../element/defineOffersElement.js';
import { OPTIONS } from '../element/options/elementOptions.js';
import { elementProps } from './elementProps.js';
import { EVENTS, type FenqiOffersProps, type Handlers } from './FenqiOffersProps.js';

// As in `fenqi/element`, which would not be the same file for a bundler that drops what looks unused.
if (typeof customElements !== 'undefined') defineOffersElement();

/** React says so when a layout effect is met on a server, where there is none. */
const useElementEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * `<fenqi-offers>` for React 18 and 19. A server renders the tag with its attributes; in the page the element draws.
 * A `lender` that is an object, and not text, is compared by identity: make it once, outside of the component.
 *
 * @example
 * <FenqiOffers name="fenqi" amount="2999.00" currency="CNY" lender="sandbox" onSelect={event => show(event.detail.offer)} />
 */
export const FenqiOffers: ForwardRefExoticComponent<FenqiOffersProps & RefAttributes<FenqiOffersElement>> = forwardRef(
  function FenqiOffers(props, ref) {
    const inner = useRef<FenqiOffersElement>(null);
    const latest = useRef<FenqiOffersProps>(props);
    /** Once for an element: StrictMode and hidden parts of a page take the listeners off and put them on again. */
    const heard = useRef(false);
    useImperativeHandle(ref, () => inner.current!, []);

    useElementEffect(() => {
      latest.current = props;
    });

    useElementEffect(() => {
      const element = inner.current!;
      const listening = new AbortController();
      const { signal } = listening;
      for (const [prop, name] of Object.entries(EVENTS) as [keyof Handlers, string][])
        element.addEventListener(name, event => latest.current[prop]?.(event as never), { signal });
      if (!heard.current) {
        heard.current = true;
        // A bad option may have been reported before anyone listened: in the server's markup, or on the way into the page.
        const { amount } = element;
        element.amount = amount;
      }
      return () => listening.abort();
    }, []);

    const attributes = elementProps(props);
    useElementEffect(() => {
      // React 19 sets properties where there are any, and leaves the attributes of the server's markup as they were.
      const element = inner.current!;
      for (const name of OPTIONS) {
        const text = attributes[name] as string | undefined;
        if (text === undefined) element.removeAttribute(name);
        else if (text !== element.getAttribute(name)) element.setAttribute(name, text);
      }
    });

    const { lender, onEvent } = props;
    const measured = !!onEvent;
    /** One for all effects: what is set anew makes the element report a bad option anew. */
    const hook = useRef<NonNullable<FenqiOffersProps['onEvent']>>(event => latest.current.onEvent?.(event));
    useElementEffect(() => {
      const element = inner.current!;
      const wanted = measured ? hook.current : null;
      if (element.onEvent !== wanted) element.onEvent = wanted;
    }, [measured]);

    useElementEffect(() => {
      if (typeof lender === 'string') return;
      // Only now: an attribute that goes away would take the property with it.
      const element = inner.current!;
      const object = lender ?? null;
      if (element.lender !== object) element.lender = object;
    }, [lender]);

    return createElement('fenqi-offers', { ...attributes, ref: inner });
  },
);
