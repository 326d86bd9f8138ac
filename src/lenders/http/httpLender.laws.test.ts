import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCheckout } from '../../checkout/createCheckout.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { runs } from '../../testing/runSize.js';
import { LenderError } from '../LenderError.js';
import { systemRuntime } from '../Runtime.js';
import { faults, faultyLender } from '../testing/faultyLender.js';
import { type ScriptedServer, scriptedServer } from '../testing/scriptedServer.js';
import { httpLender } from './httpLender.js';

let server: ScriptedServer;
beforeAll(async () => {
  server = await scriptedServer();
});
afterAll(() => server.close());

const request: ApplicationRequest = {
  purchase: { amountMinor: 299_900, currency: 'CNY', order: 'A-1' },
  choice: { planId: '6-annuity' },
  termsId: 'default-1-CNY',
  day: '2026-11-24',
  applicant: 'test_best',
  locale: 'en',
};
const script = fc.array(fc.constantFrom(...faults), { maxLength: 14 });

/** Repeats one step under one key until something is decided, like a shopper who does not give up. */
async function insist(step: () => Promise<Decision>): Promise<Decision> {
  for (let n = 0; n < 30; n++) {
    try {
      return await step();
    } catch (error) {
      expect(error).toBeInstanceOf(LenderError);
    }
  }
  return expect.unreachable('nothing was decided');
}

describe('whatever the network does', () => {
  it('each call ends in a decision or a LenderError, and in the end there is one application and one loan', async () => {
    await fc.assert(
      fc.asyncProperty(script, async played => {
        const { serve, references, agreements, wrongs } = faultyLender(played);
        server.play(serve);
        const lender = httpLender({ url: server.url, retry: { delayMs: 1 } });
        const call = (idempotencyKey: string) => ({
          idempotencyKey,
          signal: new AbortController().signal,
          timeoutMs: 60,
        });
        const { purchase, choice, day, applicant } = request;
        // All attempts of a call may fail. The next call then begins with the status, as a checkout's does.
        const ask = async (key: string, reference?: string) => {
          const query = reference === undefined ? { idempotencyKey: key } : { reference };
          return lender.status(query, call(key));
        };
        let first = true;
        const approved = await insist(async () => {
          const known = first ? null : await ask('a');
          first = false;
          return known ?? lender.apply(request, call('a'));
        });
        expect(approved.status).toBe('approved');
        if (approved.status !== 'approved') return;
        const offer = priceChoice(purchase, { ...defaultTermSheet('CNY'), plans: [approved.terms] }, day, choice)!;
        const { reference } = approved;
        first = true;
        const committed = await insist(async () => {
          const known = first ? null : await ask('b', reference);
          first = false;
          if (known && known.status !== 'approved') return known;
          return lender.commit({ reference, purchase, choice, day, reviewed: reviewedOf(offer), applicant }, call('b'));
        });
        expect(committed.status).toBe('committed');
        expect(wrongs).toEqual([]);
        expect([references.size, agreements.size]).toEqual([1, 1]);
      }),
      { ...runs(60), endOnFailure: true },
    );
  }, 120_000);

  it('a checkout ends in an agreement with one application and one loan, if the shopper goes on', async () => {
    await fc.assert(
      fc.asyncProperty(script, async played => {
        const { serve, references, agreements, wrongs } = faultyLender(played);
        server.play(serve);
        const checkout = createCheckout({
          ...request.purchase,
          day: request.day,
          applicant: 'test_best',
          lender: httpLender({ url: server.url }),
          storage: null,
          limits: { terms: 60, apply: 60, status: 60, commit: 60, cancel: 60 },
          // Waits are a hundred times shorter. Time limits are real.
          runtime: { ...systemRuntime, setTimeout: (run, ms) => setTimeout(run, ms === 60 ? ms : ms / 100) },
        });
        await new Promise<void>((resolve, reject) => {
          const tooLong = setTimeout(() => reject(new Error(`stuck in ${checkout.state.peek().phase}`)), 100_000);
          checkout.state.subscribe(({ phase }) =>
            queueMicrotask(() => {
              if (phase === 'choosing') {
                checkout.choose(request.choice);
                checkout.apply();
              }
              if (phase === 'approved') checkout.review();
              if (phase === 'reviewing') checkout.commit();
              if (phase === 'failed') checkout.retry();
              if (phase !== 'committed') return;
              clearTimeout(tooLong);
              resolve();
            }),
          );
        });
        checkout.dispose();
        expect(wrongs).toEqual([]);
        expect([references.size, agreements.size]).toEqual([1, 1]);
      }),
      { ...runs(60), endOnFailure: true },
    );
  }, 120_000);
});
