import { EDGE } from './readMoneyText.js';

const SILENT = 'del,s,strike,script,style,template,select,textarea,noscript';

/** Whether a shopper can see an element. In engines without `checkVisibility` it counts as visible. */
export function isShown(element: Element): boolean {
  if (element.checkVisibility?.({ visibilityProperty: true }) ?? true) return true;
  // With `display: contents` an element has no box, but its text is visible.
  const { display, visibility } = getComputedStyle(element);
  if (display !== 'contents' || visibility !== 'visible') return false;
  const around = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return !around || isShown(around);
}

const isStruck = (element: Element): boolean =>
  getComputedStyle(element).textDecorationLine?.includes('line-through') ?? false;

function collect(node: Node, texts: string[]): void {
  for (const child of node.childNodes)
    if (child.nodeType === Node.TEXT_NODE) texts.push((child as Text).data);
    else if (child.nodeType === Node.ELEMENT_NODE) {
      const element = child as Element;
      if (element.matches(SILENT) || !isShown(element) || isStruck(element)) continue;
      texts.push(EDGE);
      collect(element, texts);
      texts.push(EDGE);
    }
}

/**
 * The text of a price as a shopper reads it, without hidden text and without old prices, which are struck through (`<del>`, `<s>` or CSS).
 * If something is marked as new (`<ins>`), only that counts. The old price is beside it, and words for screen readers repeat both.
 */
export function priceText(element: Element): string {
  const texts: string[] = [];
  const inserted = [...element.querySelectorAll('ins')].filter(isShown);
  for (const part of inserted.length ? inserted : [element]) {
    collect(part, texts);
    texts.push(EDGE);
  }
  return texts.join('');
}
