import type { ComponentChildren } from 'preact';

type Props = Readonly<Record<string, unknown>> & { readonly children?: ComponentChildren };
/** An element as JSX makes it. Preact puts key and ref beside the properties; `preactForPages` puts them among them. */
interface Drawable {
  readonly type: string | ((props: Props) => ComponentChildren);
  readonly props: Props;
  readonly key?: unknown;
  readonly ref?: unknown;
}

type Leave = (() => void) | undefined;
interface Drawing {
  readonly props: Props;
  readonly key: unknown;
  /** What the ref returned, to be called when its element goes. */
  readonly leave: Leave;
}
type Drawn = ChildNode & { drawn?: Drawing };

/** Calls components and flattens lists and fragments: what is left is elements and texts. */
export const flat = (child: ComponentChildren): readonly (Drawable | string)[] => {
  if (Array.isArray(child)) return child.flatMap(flat);
  if (child == null || typeof child === 'boolean') return [];
  if (typeof child !== 'object') return [`${child}`];
  const { type, props } = child as Drawable;
  return typeof type === 'function' ? flat(type(props)) : [child as Drawable];
};

function setProps(element: Element, props: Props, former: Props): void {
  const target = element as unknown as Record<string, unknown>;
  // Removes only what the former picture had set, and sets only what has changed: what the shopper opened stays open.
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

/** As Preact does it: refs are called back while their elements are still in place. */
function remove(node: Drawn): void {
  for (const each of [node, ...((node as Partial<Element>).querySelectorAll?.('*') ?? [])])
    (each as Drawn).drawn?.leave?.();
  node.remove();
}

/**
 * Draws plain components without Preact, which would be most of what a page downloads. Nodes are taken over by key and name, whether a
 * former picture or a server made them, so that focus stays. Components may have neither state nor hooks. Event handlers are set as
 * properties (`onclick`), one each. When the order of a list changes, the nodes that moved are made anew.
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
    // A picture names its own, because only later parts have pictures.
    const namespace = (props['xmlns'] ?? parent.namespaceURI) as string;
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
