import type { ComponentChildren } from 'preact';

type Props = Readonly<Record<string, unknown>> & { readonly children?: ComponentChildren };
/** An element as JSX makes it, with Preact or without. */
interface Drawable {
  readonly type: string | ((props: Props) => ComponentChildren);
  readonly props: Props;
}
type Drawn = Element & Record<string, unknown> & { drawn?: Props };

/** Components called, lists and fragments laid flat: what is left is elements and texts. */
export const flat = (child: ComponentChildren): readonly (Drawable | string)[] => {
  if (Array.isArray(child)) return child.flatMap(flat);
  if (child == null || typeof child === 'boolean') return [];
  if (typeof child !== 'object') return [`${child}`];
  const { type, props } = child as Drawable;
  return typeof type === 'function' ? flat(type(props)) : [child as Drawable];
};

function setProps(element: Drawn, props: Props): void {
  // Only what a former picture gave is taken back: what the shopper opened stays open.
  for (const name in { ...element.drawn, ...props }) {
    const value = props[name];
    const property = name.toLowerCase();
    if (name === 'children' || name === 'key') continue;
    if (/^[bf]/.test(typeof value) && property in element) (element as Record<string, unknown>)[property] = value;
    else if (value == null) element.removeAttribute(name);
    else element.setAttribute(name, `${value}`);
  }
  element.drawn = props;
}

/**
 * Draws plain components without Preact, which is most of what the first script would weigh: nodes are taken over by their
 * place, whoever made them (a former picture, a server), so that focus stays. For what has no state, no hooks, no refs and no SVG; Preact
 * takes the same nodes over where more is drawn. Event handlers are the element's own (`onchange`): one each, and none is ever taken back.
 */
export function drawInto(children: ComponentChildren, parent: Element): void {
  let next = parent.firstChild;
  for (const child of flat(children)) {
    const name = typeof child === 'string' ? '#text' : (child.type as string);
    let node = next;
    if (node?.nodeName.toLowerCase() === name) next = node.nextSibling;
    else {
      node = typeof child === 'string' ? new Text() : parent.ownerDocument.createElement(name);
      parent.insertBefore(node, next);
    }
    if (typeof child !== 'string') {
      setProps(node as unknown as Drawn, child.props);
      drawInto(child.props.children, node as Element);
    } else if ((node as Text).data !== child) (node as Text).data = child;
  }
  while (next) {
    const gone: ChildNode = next;
    next = gone.nextSibling;
    gone.remove();
  }
}
