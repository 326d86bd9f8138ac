import { type ComponentChildren, render } from 'preact';

const taken = new WeakSet<Element>();

/**
 * Draws with Preact, over the nodes that the first stage drew. It knows nothing of what the shopper has opened there, and would close it.
 * The script tag's build has `drawInto` for this.
 */
export function redraw(children: ComponentChildren, container: Element): void {
  const opened = taken.has(container) ? null : container.querySelector('details[open]');
  taken.add(container);
  render(children, container);
  opened?.setAttribute('open', '');
}
