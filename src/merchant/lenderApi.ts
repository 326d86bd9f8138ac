import { type Loan, loanShape } from '../protocol/messages/Loan.js';
import { schemaOf } from '../protocol/messages/schemaOf.js';
import { callUrl } from './lenderKeys.js';
import { MerchantError } from './MerchantError.js';
import type { SignedBy } from './signingKey.js';
import { signRequest } from './signRequest.js';

export type { Loan } from '../protocol/messages/Loan.js';

export interface LenderApiOptions extends SignedBy {
  readonly lenderUrl: string | URL;
  /** How long a call may take. @default 15_000 */
  readonly timeoutMs?: number;
}

/** Why an agreement is changed. It is signed and shown to the shopper: nothing personal. */
export interface Because {
  readonly reason: string;
}

/** What your server asks of the lender. A call that fails rejects with a `MerchantError`. One that is repeated counts once. */
export interface LenderApi {
  /** The loan of one of your orders; null where nobody has agreed to finance it. */
  order(order: string): Promise<Loan | null>;
  /** Undoes an agreement before the goods leave: the shopper owes nothing. */
  void(agreementId: string, because: Because): Promise<Loan>;
  /** Takes back a part of the price. `key` is your own id of the refund: two refunds have two, and a repeat has the same. */
  refund(agreementId: string, refund: Because & { readonly amountMinor: number; readonly key: string }): Promise<Loan>;
  /** The goods of an agreement that waits for it were delivered: you are paid, and the due dates count from that day. */
  deliver(agreementId: string, delivery: Because & { readonly deliveredOn?: string }): Promise<Loan>;
  /** The shopper has told you that they withdraw from the agreement. */
  withdraw(agreementId: string, because: Because): Promise<Loan>;
}

const TIMEOUT_MS = 15_000;
const loanSchema = schemaOf(loanShape);

/**
 * The lender's calls for your server, each signed with your key.
 *
 * @example
 * const lender = lenderApi({ lenderUrl: 'https://lender.example', lender: 'example-bank', merchant: 'shop-1', key });
 * const loan = await lender.order('A-1001');
 * if (loan) await lender.refund(loan.agreement.id, { amountMinor: 50000, reason: 'The lamp came broken.', key: 'refund-77' });
 *
 * @throws TypeError where an option cannot be used
 */
export function lenderApi({ lenderUrl, timeoutMs = TIMEOUT_MS, ...by }: LenderApiOptions): LenderApi {
  // An address that is none is found at once, not with the first refund.
  callUrl(lenderUrl, '');

  const send = async (method: 'GET' | 'POST', path: string, content?: object, key?: string): Promise<Loan> => {
    const url = callUrl(lenderUrl, path);
    const body = content && JSON.stringify(content);
    const headers = {
      authorization: await signRequest({ method, url, body }, by),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    let answer: Response;
    let json: unknown;
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      answer = await fetch(url, { method, headers, signal, redirect: 'manual', ...(body !== undefined && { body }) });
      json = await answer.json();
    } catch (cause) {
      throw new MerchantError('lender-away', AWAY, undefined, { cause });
    }
    return answer.ok ? readLoan(json) : fail(answer.status, json);
  };

  const at = (agreementId: string, what: string) => `agreements/${encodeURIComponent(agreementId)}/${what}`;
  const { stringify } = JSON;
  return {
    async order(order) {
      try {
        return await send('GET', `orders/${encodeURIComponent(order)}`);
      } catch (error) {
        if (error instanceof MerchantError && error.problem === 'unknown-order') return null;
        throw error;
      }
    },
    void: (id, { reason }) => send('POST', at(id, 'void'), { reason }, stringify(['void', id])),
    async refund(id, { amountMinor, reason, key }) {
      if (!/^[\x20-\x7e]{1,100}$/.test(key)) throw new TypeError('`key` must be 1 to 100 printable ASCII characters.');
      return send('POST', at(id, 'refunds'), { amountMinor, reason }, stringify(['refund', id, key]));
    },
    deliver: (id, { reason, deliveredOn }) =>
      send(
        'POST',
        at(id, 'disbursement'),
        { reason, ...(deliveredOn !== undefined && { deliveredOn }) },
        stringify(['deliver', id]),
      ),
    withdraw: (id, { reason }) => send('POST', at(id, 'withdrawal'), { reason }, stringify(['withdrawal', id])),
  };
}

const AWAY = 'The lender did not answer. Send the same call again: it counts once.';

function readLoan(json: unknown): Loan {
  const read = loanSchema.safeParse(json);
  if (read.success) return read.data;
  throw new MerchantError('lender-away', 'The answer is not a loan of the protocol. Check `lenderUrl`.');
}

/** @throws MerchantError */
function fail(status: number, json: unknown): never {
  const { kind, detail } = (json ?? {}) as { readonly kind?: unknown; readonly detail?: unknown };
  if (status >= 500 || status === 429 || typeof kind !== 'string') throw new MerchantError('lender-away', AWAY);
  throw new MerchantError('refused', `${detail ?? kind}`, kind);
}
