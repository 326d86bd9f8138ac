import { dayOf } from '../applications/days.js';
import type { PaymentAdapter, PaymentOrder, PaymentResult } from './PaymentAdapter.js';

/** What the sandbox refuses to collect: 4.04 in a currency of two decimals. */
export const REFUSED_MINOR = 404;

/**
 * A payment service that moves nothing and says that it did, for trying a lender out. The same order is always answered the same. Its memory
 * ends with the process: an order from before is unknown to it.
 */
export function sandboxPayments(now: () => number): PaymentAdapter {
  const results = new Map<string, PaymentResult>();
  const answer = async ({ key, amountMinor }: PaymentOrder): Promise<PaymentResult> => {
    const result: PaymentResult = results.get(key) ?? {
      ...(amountMinor === REFUSED_MINOR
        ? { kind: 'refused' }
        : { kind: 'done', payment: `sandbox:${key}`, valueDate: dayOf(now()) }),
    };
    results.set(key, result);
    return result;
  };
  return {
    id: 'sandbox',
    collect: answer,
    send: answer,
    status: async key => results.get(key) ?? { kind: 'unknown' },
  };
}
