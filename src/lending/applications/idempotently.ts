import { toJson } from '../../protocol/messages/toJson.js';
import type { BooksTransaction } from './Books.js';
import { canonicalText } from './canonicalText.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { Outcome, ServiceRefusalKind } from './LendingService.js';
import { refuse } from './Refusal.js';

/**
 * Refusals that are not kept. The first two answer for a key that is someone else's; the others may be answered otherwise
 * when the clock, or somebody else, has moved on, and had no effect: the same key may ask again.
 */
const PASSING: readonly ServiceRefusalKind[] = [
  'key-in-flight',
  'key-reused',
  'unknown-application',
  'unknown-day',
  'not-open',
];

/** Whether an answer stands for its key from now on. */
export const isKept = (outcome: Outcome): boolean => 'decision' in outcome || !PASSING.includes(outcome.refusal.kind);

/** What is asked under a key. `request` with who asks, and without their token, which is short-lived. */
export interface Ask {
  readonly operation: 'apply' | 'commit' | 'cancel';
  readonly merchant: string;
  readonly key: string;
  readonly request: unknown;
}

/** Answers once under a key: effect and answer are written together, and whoever comes again gets the bytes of the first answer. */
export async function idempotently(
  { books, digest }: LenderDependencies,
  { operation, merchant, key, request }: Ask,
  work: (transaction: BooksTransaction) => Promise<Outcome>,
): Promise<Outcome> {
  const of = { merchant, key };
  const fingerprint = await digest(canonicalText([operation, merchant, request]));
  const text = await books.transact(async transaction => {
    const claimed = await transaction.claim(of);
    if (claimed === 'in-flight') return toJson(refuse('key-in-flight'));
    if (claimed !== 'free') return claimed.fingerprint === fingerprint ? claimed.body : toJson(refuse('key-reused'));
    const outcome = await work(transaction);
    const body = toJson(outcome);
    if (isKept(outcome)) await transaction.keep(of, { fingerprint, body });
    return body;
  });
  return JSON.parse(text) as Outcome;
}
