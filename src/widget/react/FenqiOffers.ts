import {
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useImperativeHandle,
  useRef,
} from 'react';
import { defineOffersElement, type FenqiOffersElement } from '../element/defineOffersElement.js';
import { OPTIONS } from '../element/options/elementOptions.js';
import { elementProps } from './elementProps.js';
import { EVENTS, type EventHandlers, type FenqiOffersProps } from './FenqiOffersProps.js';
import { useLayout } from './useLayout.js';

/**
 * `<fenqi-offers>` for React 18 and 19. A server renders the tag with its attributes, and in the page the element draws.
 * A `lender` that is an object is compared by identity: make it once, outside of the component.
 *
 * @example
 * <FenqiOffers name="fenqi" amount="2999.00" currency="CNY" lender="sandbox" onSelect={event => show(event.detail.offer)} />
 */
export const FenqiOffers: ForwardRefExoticComponent<FenqiOffersProps & RefAttributes<FenqiOffersElement>> = forwardRef(
  function FenqiOffers(props, ref) {
    const inner = useRef<FenqiOffersElement>(null);
    const latest = useRef<FenqiOffersProps>(props);
    /** Once for an element, because StrictMode and hidden parts of a page remove the listeners and add them again. */
    const heard = useRef(false);
    useImperativeHandle(ref, () => inner.current!, []);

    useLayout(() => {
      latest.current = props;
    });

    useLayout(() => {
      const element = inner.current!;
      const listening = new AbortController();
      const { signal } = listening;
      for (const [prop, name] of Object.entries(EVENTS) as [keyof EventHandlers, string][])
        element.addEventListener(name, event => latest.current[prop]?.(event as never), { signal });
      return () => listening.abort();
    }, []);

    const attributes = elementProps(props);
    useLayout(() => {
      // React 19 sets properties and leaves the attributes of the server's markup as they were.
      const element = inner.current!;
      for (const name of OPTIONS) {
        const text = attributes[name] as string | undefined;
        if (text === undefined) element.removeAttribute(name);
        else if (text !== element.getAttribute(name)) element.setAttribute(name, text);
      }
    });

    const { lender, onEvent } = props;
    const measured = !!onEvent;
    /** One function for all effects, because a new one would make the element report a bad option again. */
    const hook = useRef<NonNullable<FenqiOffersProps['onEvent']>>(event => latest.current.onEvent?.(event));
    useLayout(() => {
      const element = inner.current!;
      const wanted = measured ? hook.current : null;
      if (element.onEvent !== wanted) element.onEvent = wanted;
    }, [measured]);

    useLayout(() => {
      if (typeof lender === 'string') return;
      // Only after the attributes: a removed attribute would reset the property.
      const element = inner.current!;
      const object = lender ?? null;
      if (element.lender !== object) element.lender = object;
    }, [lender]);

    const { texts } = props;
    useLayout(() => {
      if (attributes['texts'] !== undefined) return;
      const element = inner.current!;
      const functions = texts ?? null;
      if (element.texts !== functions) element.texts = functions;
    }, [texts]);

    useLayout(() => {
      const element = inner.current!;
      // A browser without custom elements goes without the widget, and the shop goes on.
      const wasDefined = globalThis.customElements?.get('fenqi-offers') !== undefined;
      // The last effect: an element in a server's markup would take its choice over while nobody listens, if its script came before React's.
      defineOffersElement();
      if (wasDefined && !heard.current) {
        // Reports a bad option again, because nobody was listening while the element entered the page.
        const { amount } = element;
        element.amount = amount;
      }
      heard.current = true;
    }, []);

    return createElement('fenqi-offers', { ...attributes, ref: inner });
  },
);
