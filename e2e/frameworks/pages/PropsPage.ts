/** Props that a test can pass as plain data. `adapter` names one of two constant lender objects; `measured` names the handler of `onEvent`. */
export interface PlainProps {
  readonly adapter?: 'one' | 'two';
  readonly measured?: string;
  readonly [name: string]: unknown;
}

/** What the page with the component puts on its window. */
export interface PropsPage {
  /** The events that the handlers received, in order. */
  readonly said: string[];
  readonly ref: { readonly current: (HTMLElement & { readonly value: string; readonly lender?: unknown }) | null };
  show(props: PlainProps): void;
  hide(): void;
  lenderIs(adapter: 'one' | 'two'): boolean;
}
