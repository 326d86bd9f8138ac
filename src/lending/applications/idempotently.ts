import { canonicalText } from '../../protocol/messages/canonicalText.js';
import { toJson } from '../../protocol/messages/toJson.js';
import type { BooksTransaction } from './Books.js';
import type { LenderDependencies } from './LenderDependencies.js';
import { isKeptRefusal, refuse, type ServiceRefusal } from './Refusal.js';

interface Refused {
  readonly refusal: ServiceRefusal;
}

/** Whether an outcome is the answer to its key from now on. */
export const isKept = (outcome: object): boolean => !isRefused(outcome) || isKeptRefusal(outcome.refusal);
const isRefused = (outcome: object): outcome is Refused => 'refusal' in outcome;

interface KeyedCall {
  readonly operation: 'apply' | 'commit' | 'cancel' | 'void' | 'refund' | 'withdraw';
  readonly merchant: string;
  readonly key: string;
  /** The request with the person who asks, and without their token, which lives too short. */
  readonly request: unknown;
}

/** Answers a key once. Effect and answer are written together, and every repeat gets the bytes of the first answer. */
export async function idempotently<Done extends object>(
  { books, digest }: LenderDependencies,
  { operation, merchant, key, request }: KeyedCall,
  work: (transaction: BooksTransaction) => Promise<Done | Refused>,
): Promise<Done | Refused> {
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
  return JSON.parse(text) as Done | Refused;
}
