import { type ReadonlySignal, signal } from '@preact/signals';
import { asLenderError } from '../lenders/asLenderError.js';
import { malformed } from '../lenders/decodeDecision.js';
import type { LenderError } from '../lenders/LenderError.js';
import type { Conversation } from './conversation.js';
import type { OffersModel, Quote } from './createOffers.js';
import { persevere } from './persevere.js';
import type { Runtime } from './Runtime.js';

export interface LenderTerms {
  readonly estimated: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<LenderError | null>;
  /** Asks for the terms of this quote, unless the merchant gave them or they were just asked for. Gives up an earlier question. */
  ask(quote: Quote, talk: Conversation): void;
  stop(): void;
}

/** Keeps the model's sheet the lender's own. Where the lender is slow or away, the local offers stay, marked as estimates. */
export function lenderTerms(model: OffersModel, runtime: Runtime): LenderTerms {
  const estimated = signal(!model.quote.peek().fixed);
  const problem = signal<LenderError | null>(null);
  let question: AbortController | undefined;
  /** Of whom, and in which currency, the sheet in use is. */
  let have: { lenderId: string; currency: string } | undefined;

  const stop = () => question?.abort();
  let asked: string | undefined;
  const ask: LenderTerms['ask'] = ({ purchase, day, fixed }, talk) => {
    const lenderId = talk.lender.id;
    const about = JSON.stringify([purchase, fixed, lenderId]);
    if (about === asked) return;
    asked = about;
    stop();
    const { currency } = purchase;
    if (have && have.lenderId !== lenderId) {
      have = undefined;
      model.useLenderTerms(null);
    }
    estimated.value = !fixed && have?.currency !== currency;
    if (fixed) return;
    question = new AbortController();
    const given = question.signal;
    persevere(() => talk.terms({ purchase, day }, given), given, runtime)
      .then(sheet => {
        if (given.aborted) return;
        if (sheet.currency !== currency) throw malformed('terms', `they are in ${sheet.currency}, not ${currency}`);
        model.useLenderTerms(sheet);
        have = { lenderId, currency };
        estimated.value = false;
        problem.value = null;
      })
      .catch(error => {
        if (!given.aborted) problem.value = asLenderError(error, 'terms');
      });
  };
  return { estimated, problem, ask, stop };
}
