import type { ComponentChildren } from 'preact';
import { flat } from '../element/drawing/drawInto.js';

/** A parser would read a carriage return as a line feed. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text as HTML, in an element or in a quoted attribute. */
const escapeHtml = (text: string): string => text.replace(/[&<>"\r]/g, character => ESCAPES[character]!);

/** Those of the elements written here that have no end tag. */
const VOID = /^(input|br|link)$/;

/** True and false say whether an attribute is present. If its name has a hyphen, they are its text. */
function attributeOf([name, value]: readonly [string, unknown]): string {
  if (/^(children|key|ref)$/.test(name) || value === null || value === undefined || typeof value === 'function')
    return '';
  const said = typeof value === 'boolean' && !name.includes('-') ? value && '' : `${value}`;
  return said === false ? '' : ` ${name.toLowerCase()}="${escapeHtml(said)}"`;
}

/** One element as HTML. @param inside HTML */
export function elementHtml(name: string, attributes: Readonly<Record<string, unknown>>, inside = ''): string {
  const start = `<${name}${Object.entries(attributes).map(attributeOf).join('')}>`;
  return VOID.test(name) ? start : `${start}${inside}</${name}>`;
}

/** The picture of `drawInto` as HTML. */
export const htmlOf = (children: ComponentChildren): string =>
  flat(children)
    .map(child =>
      typeof child === 'string'
        ? escapeHtml(child)
        : elementHtml(`${child.type}`, child.props, htmlOf(child.props.children)),
    )
    .join('');
