import { OPTIONS, propertyOf } from '../element/options/elementOptions.js';
import { overridesJson } from '../locales/overridesJson.js';
import { EVENTS, type FenqiOffersProps } from './FenqiOffersProps.js';

/** An option as text, which every version of React writes alike on the server and in the page. An adapter has no text, nor have words that are functions. */
function textOf(name: string, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return `${value}`;
  if (name === 'texts') return overridesJson(value);
  return name === 'terms' ? JSON.stringify(value) : undefined;
}

const ATTRIBUTES = new Map<string, string>(OPTIONS.map(option => [propertyOf(option), option]));

/**
 * What a server has drawn goes into its markup only. The parser has moved it into a shadow root when React hydrates, so React must not
 * compare it. In an element that React makes itself, the browser would warn that it does nothing.
 */
const drawnBy = (server: unknown): object | undefined =>
  server === null || server === undefined
    ? undefined
    : {
        drawn: '',
        dangerouslySetInnerHTML: { __html: typeof document === 'undefined' ? server : '' },
        suppressHydrationWarning: true,
      };

/** React 18 writes `hidden="false"` on custom elements, which hides them. */
const FLAGS = ['hidden', 'inert', 'autoFocus'];

/** The props as attributes of the element. Handlers are left out, because React 18 cannot listen to custom events. */
export function elementProps(props: FenqiOffersProps): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (name in EVENTS || name === 'onEvent') continue;
    const attribute = ATTRIBUTES.get(name);
    if (name === 'drawn') Object.assign(attributes, drawnBy(value));
    // React 18 would write `classname`.
    else if (name === 'className') attributes['class'] = value;
    // React 19 would set the property, which is read-only. It looks for the name as written, and HTML ignores case.
    else if (name === 'form') attributes['FORM'] = value;
    else if (value === false && FLAGS.includes(name)) attributes[name] = undefined;
    else if (attribute) attributes[attribute] = textOf(name, value);
    else attributes[name] = value;
  }
  return attributes;
}
