import type { ComponentChildren } from 'preact';
import { flat } from '../widget/drawInto.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, character => ESCAPES[character]!);

/** Elements without an end tag, of those that the widget draws. */
const VOID = /^(input|br)$/;

const attributeOf = ([name, value]: readonly [string, unknown]): string =>
  name === 'children' || name === 'key' || value == null || value === false || typeof value === 'function'
    ? ''
    : ` ${name.toLowerCase()}${value === true && !name.startsWith('aria-') ? '' : `="${escapeHtml(`${value}`)}"`}`;

/** What `drawInto` draws, as HTML. */
export function htmlOf(children: ComponentChildren): string {
  return flat(children)
    .map(child => {
      if (typeof child === 'string') return escapeHtml(child);
      const { type, props } = child;
      const start = `<${type}${Object.entries(props).map(attributeOf).join('')}>`;
      return VOID.test(`${type}`) ? start : `${start}${htmlOf(props.children)}</${type}>`;
    })
    .join('');
}
