import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CheckoutState } from '../../../../checkout/CheckoutState.js';
import { CN_READING_SECONDS } from '../../../../pricing/jurisdictions/reviewRules.js';

/** Whether the reading time is waited for. The steps of a shop's unit tests skip it, because such tests may hold the timers. */
export const reading = { takesTime: true };

type TableRef = (table: HTMLTableElement | null) => (() => void) | undefined;

/** How far the shopper is with the cost table. */
export interface CostReading {
  /** The seconds for which the table has to be read yet. Undefined in a review until the whole table has come into view. */
  readonly left: ReadonlySignal<number | undefined>;
  /** The ref of the table in a review, another one for each review. */
  readonly watch: ReadonlySignal<TableRef | null>;
  /** Brings the table into view: all of it, or its end where it is higher than the window. */
  show(): void;
  stop(): void;
}

export function costReading(state: ReadonlySignal<CheckoutState>): CostReading {
  const left = signal<number | undefined>(0);
  const watch = signal<TableRef | null>(null);
  // A row fits every window. The table may not, where the text is large.
  let last: HTMLTableRowElement | undefined;
  const stop = effect(() => {
    const isDone = state.value.phase !== 'reviewing' || !reading.takesTime;
    left.value = isDone ? 0 : undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = (seconds: number) => {
      left.value = seconds;
      if (seconds) timer = setTimeout(count, 1_000, seconds - 1);
    };
    const begin = () => left.peek() ?? count(CN_READING_SECONDS);
    watch.value = isDone
      ? null
      : table => {
          last = table?.rows[table.rows.length - 1];
          if (!last) return undefined;
          const root = last.closest('dialog')!;
          let observer: IntersectionObserver;
          try {
            observer = new IntersectionObserver(
              entries => {
                if (entries.some(entry => entry.isIntersecting)) begin();
              },
              // Under the buttons it is not in view.
              { root, rootMargin: `0px 0px -${getComputedStyle(root).scrollPaddingBottom}` },
            );
          } catch {
            // An older browser does not say what is in view.
            return void begin();
          }
          observer.observe(last);
          return () => observer.disconnect();
        };
    return () => clearTimeout(timer);
  });
  const show = () => {
    for (const part of [last, last?.closest('table')]) part?.scrollIntoView({ block: 'nearest' });
  };
  return { left, watch, show, stop };
}
