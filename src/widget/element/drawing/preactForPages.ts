import type { ComponentChildren } from 'preact';
import { drawInto } from './drawInto.js';

/**
 * What the script tag's build takes for Preact: as much of it as these components need, for a fifth of the bytes. Whoever installs the
 * package draws the same components with Preact itself, and the tests hold both to the same picture.
 */
export const h = (type: unknown, props: object | null, ...children: ComponentChildren[]) => ({
  type,
  props: { children, ...props },
});

export const Fragment = ({ children }: { readonly children?: ComponentChildren }): ComponentChildren => children;

export { drawInto as redraw };
