import { type ComponentChildren, render } from 'preact';

const taken = new WeakSet<Element>();

/**
 * Draws with Preact over the nodes of the first stage. Preact does not know what the shopper has opened there and would close it, so it
 * is opened again. The build for script tags uses `drawInto` instead.
 */
export function redraw(children: ComponentChildren, container: Element): void {
  const opened = taken.has(container) ? null : container.querySelector('details[open]');
  taken.add(container);
  render(children, container);
  opened?.setAttribute('open', '');
}
