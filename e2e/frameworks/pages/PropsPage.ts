/** Props as a test can hand them over; `adapter` names one of two lenders that stay the same objects; `measured` names who hears `onEvent`. */
export interface PlainProps {
  readonly adapter?: 'one' | 'two';
  readonly measured?: string;
  readonly [name: string]: unknown;
}

/** What the page that shows the component puts into its window. */
export interface PropsPage {
  /** What the handlers have heard, in order. */
  readonly said: string[];
  readonly ref: { readonly current: (HTMLElement & { readonly value: string; readonly lender?: unknown }) | null };
  show(props: PlainProps): void;
  hide(): void;
  lenderIs(adapter: 'one' | 'two'): boolean;
}
