import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CheckoutState } from '../../../../checkout/CheckoutState.js';
import { CN_READING_SECONDS } from '../../../../pricing/jurisdictions/reviewRules.js';

/** Whether the reading time is waited for. The steps of a shop's unit tests skip it, because such tests may hold the timers. */
export const reading = { takesTime: true };

type TableRef = (table: HTMLTableElement | null) => (() => void) | undefined;

/** How far the shopper is with the cost table. */
export interface CostReading {
  /** False in a review until the whole table has come into view, and for as long afterwards as the law wants it to be read. */
  readonly done: ReadonlySignal<boolean>;
  /** The ref of the table in a review, another one for each review. */
  readonly watch: ReadonlySignal<TableRef | null>;
  /** Brings the table into view: all of it, or its end where it is higher than the window. */
  show(): void;
  stop(): void;
}

export function costReading(state: ReadonlySignal<CheckoutState>): CostReading {
  const done = signal(true);
  const watch = signal<TableRef | null>(null);
  // A row fits every window. The table may not, where the text is large.
  let last: HTMLTableRowElement | undefined;
  const stop = effect(() => {
    const isDone = state.value.phase !== 'reviewing' || !reading.takesTime;
    done.value = isDone;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      timer ??= setTimeout(() => {
        done.value = true;
      }, CN_READING_SECONDS * 1_000);
    };
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
  return { done, watch, show, stop };
}
