/**
 * What the platform calls these, for programs that know neither the DOM nor Node: the declarations compile there too. Everywhere else an
 * empty interface adds nothing to the one of the same name. The types of React do the same.
 */
declare global {
  interface AbortSignal {}
  // biome-ignore lint/suspicious/noExplicitAny: declarations that merge must have the same parameters
  interface CustomEvent<T = any> {}
  interface Element {}
  interface EventTarget {}
  interface HTMLElement extends Element {}
  interface Headers {}
  interface Request {}
  interface Response {}
  interface URL {}
}

export {};
