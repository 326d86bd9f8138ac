import { OPTIONS, propertyOf } from '../element/options/elementOptions.js';
import { EVENTS, type FenqiOffersProps } from './FenqiOffersProps.js';

/** Text is what every version of React writes alike, on the server as in the page. An adapter has none. */
function textOf(name: string, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return `${value}`;
  return name === 'terms' ? JSON.stringify(value) : undefined;
}

const ATTRIBUTES = new Map<string, string>(OPTIONS.map(option => [propertyOf(option), option]));

/** React 18 writes `hidden="false"` on an element with a dash, which hides it. */
const FLAGS = ['hidden', 'inert', 'autoFocus'];

/** The props as attributes of the element. Handlers are left out: React 18 cannot listen to events of an element's own. */
export function elementProps(props: FenqiOffersProps): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (name in EVENTS || name === 'onEvent') continue;
    const attribute = ATTRIBUTES.get(name);
    // React 18 would write `classname`.
    if (name === 'className') attributes['class'] = value;
    // React 19 would set the property, which is read only; it looks for names as they are written, HTML does not.
    else if (name === 'form') attributes['FORM'] = value;
    else if (value === false && FLAGS.includes(name)) attributes[name] = undefined;
    else if (attribute) attributes[attribute] = textOf(name, value);
    else attributes[name] = value;
  }
  return attributes;
}
