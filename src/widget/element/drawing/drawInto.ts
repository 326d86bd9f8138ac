import type { ComponentChildren } from 'preact';

type Props = Readonly<Record<string, unknown>> & { readonly children?: ComponentChildren };
/** An element as JSX makes it, with Preact (key and ref beside the properties) or for pages (among them). */
interface Drawable {
  readonly type: string | ((props: Props) => ComponentChildren);
  readonly props: Props;
  readonly key?: unknown;
  readonly ref?: unknown;
}
const SVG = 'http://www.w3.org/2000/svg';

type Leave = (() => void) | undefined;
interface Drawing {
  readonly props: Props;
  readonly key: unknown;
  /** What the ref wants to be called when its element goes. */
  readonly leave: Leave;
}
type Drawn = ChildNode & { drawn?: Drawing };

/** Components called, lists and fragments laid flat: what is left is elements and texts. */
export const flat = (child: ComponentChildren): readonly (Drawable | string)[] => {
  if (Array.isArray(child)) return child.flatMap(flat);
  if (child == null || typeof child === 'boolean') return [];
  if (typeof child !== 'object') return [`${child}`];
  const { type, props } = child as Drawable;
  return typeof type === 'function' ? flat(type(props)) : [child as Drawable];
};

function setProps(element: Element, props: Props, former: Props): void {
  const target = element as unknown as Record<string, unknown>;
  // Only what a former picture gave is taken back, and only what has changed is set: what the shopper opened stays open.
  for (const name in { ...former, ...props }) {
    const value = props[name];
    const property = name.toLowerCase();
    if (/^(children|key|ref)$/.test(name) || (value === former[name] && name !== 'checked')) continue;
    if (/^on/.test(name)) target[property] = value ?? null;
    else if (typeof value === 'boolean' && property in target) target[property] = value;
    else if (value == null || (value === false && !name.includes('-'))) element.removeAttribute(name);
    else element.setAttribute(name, `${value}`);
  }
}

/** As Preact does it: refs are let go while their elements still stand where they stood. */
function remove(node: Drawn): void {
  for (const each of [node, ...((node as Partial<Element>).querySelectorAll?.('*') ?? [])])
    (each as Drawn).drawn?.leave?.();
  node.remove();
}

/**
 * Draws plain components without Preact, which is most of what a page would download: nodes are taken over by key and name, whoever made
 * them (a former picture, a server), so that focus stays. For what has no state and no hooks. Event handlers are the element's own
 * (`onclick`): one each. Where the order of a list changes, what stood before its place is made anew.
 */
export function drawInto(children: ComponentChildren, parent: Element): void {
  const { ownerDocument } = parent;
  let next: Drawn | null = parent.firstChild;
  for (const child of flat(children)) {
    if (typeof child === 'string') {
      if (next?.nodeType === Node.TEXT_NODE) {
        if (next.nodeValue !== child) next.nodeValue = child;
        next = next.nextSibling;
      } else parent.insertBefore(ownerDocument.createTextNode(child), next);
      continue;
    }
    const { type, props } = child;
    const key = child.key ?? props['key'] ?? null;
    let node = next;
    while (node && !(node.nodeName.toLowerCase() === type && (!node.drawn || node.drawn.key === key)))
      node = node.nextSibling;
    if (node)
      while (next !== node) {
        const between: Drawn = next!;
        next = between.nextSibling;
        remove(between);
      }
    const namespace = type === 'svg' ? SVG : parent.namespaceURI;
    const element = (node ?? ownerDocument.createElementNS(namespace, type as string)) as Element & Drawn;
    if (node) next = node.nextSibling;
    else parent.insertBefore(element, next);
    const { drawn } = element;
    setProps(element, props, drawn?.props ?? {});
    drawInto(props.children, element);
    const ref = (child.ref ?? props['ref']) as ((element: Element) => Leave) | undefined;
    element.drawn = { props, key, leave: drawn ? drawn.leave : ref?.(element) };
  }
  while (next) {
    const gone: Drawn = next;
    next = gone.nextSibling;
    remove(gone);
  }
}
