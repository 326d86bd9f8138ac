import { EDGE } from './plainText.js';

const SILENT = 'script,style,template,select,textarea,noscript';
const STRUCK = 'del,s,strike,[role=deletion]';
/** What may stand between the digits of one figure, in an element of its own as `formatToParts` makes them. */
const SEPARATOR = /^[.,’'٫٬\u00a0\u2009\u202f]$/;

/** Marks a separator that takes the edges beside it away. */
const JOIN = '\ufdd2';
const JOINED = new RegExp(`${EDGE}*${JOIN}(.)${JOIN}${EDGE}*`, 'gs');

const around = (element: Element): Element | undefined =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;

/** Whether a shopper can see an element. In engines without `checkVisibility` it counts as visible. */
export function isShown(element: Element): boolean {
  if (element.checkVisibility?.({ visibilityProperty: true }) ?? true) return true;
  // With `display: contents` an element has no box, but its text is visible.
  const { display, visibility } = getComputedStyle(element);
  if (display !== 'contents' || visibility !== 'visible') return false;
  const outer = around(element);
  return !outer || isShown(outer);
}

const hasLine = (element: Element): boolean =>
  element.matches(STRUCK) || (getComputedStyle(element).textDecorationLine?.includes('line-through') ?? false);

/** Whether an element is struck through as an old price, by itself or with what is around it. */
export function isStruck(element: Element): boolean {
  for (let each: Element | undefined = element; each; each = around(each)) if (hasLine(each)) return true;
  return false;
}

/** Whether a style puts an element on a line of its own, inside an element of another style. In a row, all are blocks. */
const isLine = (style: CSSStyleDeclaration, outer: CSSStyleDeclaration): boolean =>
  !/^(?:inline|contents)|cell/.test(style.display) && style.position !== 'absolute' && !/flex/.test(outer.display);

/** What CSS writes before or after an element, without its ornaments. Engines without `checkVisibility` cannot tell. */
function written(element: Element, pseudo: '::before' | '::after'): string {
  const content = 'checkVisibility' in element ? getComputedStyle(element, pseudo).content : 'none';
  return /^n\w+$/.test(content) || !/[\p{L}\p{N}\p{Sc}%/~–-]/u.test(content) ? '' : content.replace(/"/g, EDGE);
}

function collect(node: Element, texts: string[], hasNew: boolean): void {
  const outer = getComputedStyle(node);
  texts.push(written(node, '::before'));
  for (const child of node.childNodes)
    if (child.nodeType === Node.TEXT_NODE) {
      if (outer.fontSize !== '0px') texts.push((child as Text).data);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      const element = child as Element;
      const style = getComputedStyle(element);
      if (element.matches(SILENT) || !isShown(element) || hasLine(element) || style.opacity === '0') continue;
      if (hasNew && style.position === 'absolute' && parseFloat(style.width) <= 1) continue;
      const text = element.textContent!;
      const line = element.matches('br') || isLine(style, outer) ? '\n' : '';
      if (!line && SEPARATOR.test(text)) texts.push(`${JOIN}${text}${JOIN}`);
      else if (/^\s+$/.test(text)) texts.push(text);
      else {
        texts.push(EDGE, line);
        collect(element, texts, hasNew);
        texts.push(line, EDGE);
      }
    }
  texts.push(written(node, '::after'));
}

/**
 * The text of a price as a shopper reads it, without hidden text and without old prices, which are struck through (`<del>`, `<s>` or CSS).
 * If something is marked as new (`<ins>`), words for screen readers are left out too: they repeat the old price.
 */
export function priceText(element: Element): string {
  const texts: string[] = [];
  collect(element, texts, element.querySelector('ins') !== null);
  return texts.join('').replace(JOINED, '$1');
}
