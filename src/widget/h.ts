import type { ComponentChildren } from 'preact';

type Factory = (type: unknown, props: object | null, ...children: ComponentChildren[]) => unknown;

/**
 * What JSX becomes in the script tag: all that `drawInto` needs to know, until the live part brings Preact and its factory. So the
 * first script draws the same components without Preact.
 */
export let h: Factory = (type, props, ...children) => ({ type, props: { children, ...props } });

/** From here on, elements are made for whoever has this factory, and `drawInto` still reads them. */
export const makeElementsWith = (factory: unknown): void => {
  h = factory as Factory;
};

export const Fragment = ({ children }: { readonly children?: ComponentChildren }): ComponentChildren => children;
