import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { malformed } from '../lenders/decodeDecision.js';
import { asLenderError, type LenderError } from '../lenders/LenderError.js';
import type { CheckoutContext } from './CheckoutContext.js';
import { withRetries } from './withRetries.js';

export interface LenderTerms {
  readonly estimated: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<LenderError | null>;
  /** Asks for the terms of the quote, unless the merchant gave them or they were just asked for. Gives up an earlier question. */
  ask(): Promise<void>;
  /** Asks for them once more, because the lender no longer knows the sheet in use. */
  renew(): Promise<void>;
  stop(): void;
}

/** Keeps the term sheet the lender's own. Where the lender is slow or away, the local offers stay, marked as estimates. */
export function lenderTerms({ model, parties, runtime }: CheckoutContext): LenderTerms {
  const problem = signal<LenderError | null>(null);
  let question: AbortController | undefined;
  let askedAbout: string | undefined;
  /** The lender whose term sheet is in use. */
  let sheetOf: string | undefined;

  const stop = () => question?.abort();
  const ask = async () => {
    const { lender } = parties;
    const { id } = lender.adapter;
    const { purchase, day, fixed } = model.quote.peek();
    const about = JSON.stringify([purchase, fixed, id]);
    if (about === askedAbout) return;
    askedAbout = about;
    stop();
    question = new AbortController();
    const { signal } = question;
    try {
      if (sheetOf !== undefined && sheetOf !== id) {
        sheetOf = undefined;
        model.useLenderTerms(null);
      }
      if (fixed) return;
      const sheet = await withRetries(() => lender.terms({ purchase, day }, signal), signal, runtime);
      if (signal.aborted) return;
      const { currency } = purchase;
      if (sheet.currency !== currency) throw malformed('terms', `in ${sheet.currency}, not ${currency}`);
      model.useLenderTerms(sheet);
      sheetOf = id;
      problem.value = null;
    } catch (error) {
      if (!signal.aborted) problem.value = asLenderError(error, 'terms');
    }
  };
  const renew = () => {
    askedAbout = undefined;
    return ask();
  };
  return { estimated: computed(() => model.quote.value.estimated), problem, ask, renew, stop };
}
