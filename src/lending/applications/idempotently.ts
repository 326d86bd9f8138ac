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

type Operation = 'apply' | 'commit' | 'cancel' | 'void' | 'refund' | 'withdraw' | 'disburse' | 'more-time';
interface KeyedCall {
  readonly operation: Operation;
  readonly merchant: string;
  readonly key: string;
  /** The request with the person who asks, and without their token, which lives too short. */
  readonly request: unknown;
}

/** What a call has done, by which its application is known. */
type Done =
  | { readonly decision: { readonly reference: string } }
  | { readonly loan: LoanOf }
  | { readonly atLender: { readonly loan: LoanOf } };
interface LoanOf {
  readonly agreement: { readonly reference: string };
}

/** Answers a key once. Effect and answer are written together, and every repeat gets the bytes of the first answer. */
export async function idempotently<Own extends Done>(
  { books, digest }: LenderDependencies,
  { operation, merchant, key, request }: KeyedCall,
  work: (transaction: BooksTransaction) => Promise<Own | Refused>,
): Promise<Own | Refused> {
  const of = { merchant, key };
  const fingerprint = await digest(canonicalText([operation, merchant, request]));
  const text = await books.transact(async transaction => {
    const claimed = await transaction.claim(of);
    if (claimed === 'in-flight') return toJson(refuse('key-in-flight'));
    if (claimed !== 'free') return claimed.fingerprint === fingerprint ? claimed.body : toJson(refuse('key-reused'));
    const outcome = await work(transaction);
    const body = toJson(outcome);
    if (isKept(outcome)) await transaction.keep(of, { fingerprint, body, ...aboutOf(operation, outcome) });
    return body;
  });
  return JSON.parse(text) as Own | Refused;
}

/** The answer to an application needs no mark: the application has the same key. */
function aboutOf(operation: Operation, outcome: Done | Refused): { readonly about?: string } {
  if (operation === 'apply' || isRefused(outcome)) return {};
  if ('decision' in outcome) return { about: outcome.decision.reference };
  return { about: ('loan' in outcome ? outcome.loan : outcome.atLender.loan).agreement.reference };
}
