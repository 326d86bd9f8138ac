import { describe, expect, it } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import type { Books } from './Books.js';
import { createLendingService } from './createLendingService.js';
import type { MerchantEvent } from './MerchantEvent.js';
import { memoryBooks } from './memory/memoryBooks.js';
import { approves, declines } from './testing/reviewWords.js';
import { testDependencies } from './testing/testDependencies.js';

const merchantContext = { merchant: 'shop', scenario: 'shopping' };
const purchase = { amountMinor: 120_000, currency: 'CNY', order: 'order-7' };
const choice = { planId: '12-annuity' };
const day = '2026-11-23';

function openService(funds = 1e9) {
  const events: MerchantEvent[] = [];
  const memory = memoryBooks({ funds: () => ({ daily: funds, surge: 0, reserve: 0 }) });
  const books: Books = {
    ...memory,
    transact: work =>
      memory.transact(transaction => work({ ...transaction, publish: async event => void events.push(event) })),
  };
  const dependencies = testDependencies(books);
  const service = createLendingService(dependencies);
  const apply = async (person = 'anna', key = 'k') => {
    const request = { purchase, choice, termsId: 'default-1-CNY', day, locale: 'en' };
    const who = { id: person, household: null, identified: true };
    const outcome = await service.apply(merchantContext, who, request, key);
    if (!('decision' in outcome)) throw new Error(outcome.refusal.message);
    return outcome.decision.reference;
  };
  const commit = (reference: string) => {
    const offer = priceChoice(purchase, defaultTermSheet('CNY'), day, choice) as Offer;
    return service.commit(
      merchantContext,
      null,
      { reference, purchase, choice, day, reviewed: reviewedOf(offer) },
      `commit ${reference}`,
    );
  };
  const lapse = () => {
    dependencies.clock.now += dependencies.approvalMs;
  };
  return { service, events, apply, commit, lapse, now: dependencies.now };
}

describe('The merchant’s server is told', () => {
  it('that an application was approved and that it became a loan, with the agreement', async () => {
    const { events, apply, commit, now } = openService();
    const reference = await apply();
    await apply();
    const about = { merchant: 'shop', reference, order: 'order-7', at: now() };
    expect(events).toMatchObject([{ ...about, type: 'decision', status: 'approved' }]);
    const outcome = await commit(reference);
    await commit(reference);
    if (!('decision' in outcome) || outcome.decision.status !== 'committed') throw new Error('not committed');
    expect(events).toHaveLength(2);
    expect(events[1]).toMatchObject({ ...about, type: 'agreement', agreement: outcome.decision.agreement });
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  });

  it('that an application was declined, and neither why nor of whom', async () => {
    const { events, apply } = openService(0);
    await apply('anna');
    expect(events).toMatchObject([{ type: 'decision', status: 'declined' }]);
    expect(Object.keys(events[0]!).sort()).toEqual(['at', 'id', 'merchant', 'order', 'reference', 'status', 'type']);
  });

  it('what a person decided, once they have', async () => {
    const { service, events, apply } = openService();
    const [first, second] = [await apply('slow anna', 'a'), await apply('slow ben', 'b')];
    expect(events).toEqual([]);
    await service.review(first, approves());
    await service.review(second, declines());
    expect(events).toMatchObject([
      { reference: first, type: 'decision', status: 'approved' },
      { reference: second, type: 'decision', status: 'declined' },
    ]);
  });

  it('that a person has overturned a decline, and nothing where they upheld it', async () => {
    const { service, events, apply } = openService();
    for (let k = 0; k < 4; k++) await apply('anna', `k${k}`);
    const [declined, upheld] = [await apply('anna', 'k4'), await apply('anna', 'k5')];
    events.length = 0;
    await service.review(upheld, declines());
    await service.review(declined, approves());
    expect(events).toMatchObject([{ reference: declined, type: 'decision', status: 'approved' }]);
  });

  it('nothing of a review that lapsed: the decline stands, and that one was asked for is between shopper and lender', async () => {
    const { service, events, apply, now, lapse } = openService(0);
    const reference = await apply('anna');
    await service.askForReview(reference);
    const from = now();
    while (now() < from + 24 * 3_600_000) lapse();
    expect(await service.lapseReviews()).toBe(1);
    expect(events.map(({ type }) => type)).toEqual(['decision']);
  });

  it.each([
    ['a sweep', ({ service }: ReturnType<typeof openService>) => service.sweep()],
    ['a late commitment', ({ commit }: ReturnType<typeof openService>, reference: string) => commit(reference)],
    [
      'a late cancellation',
      ({ service }: ReturnType<typeof openService>, reference: string) =>
        service.cancel(merchantContext, reference, 'c'),
    ],
  ])('once that an approval has lapsed, when %s finds it', async (_, find) => {
    const opened = openService();
    const reference = await opened.apply();
    opened.lapse();
    await find(opened, reference);
    await opened.service.sweep();
    await opened.commit(reference);
    expect(opened.events.map(({ type }) => type)).toEqual(['decision', 'expiry']);
  });

  it('nothing of an approval that the shopper called off', async () => {
    const { service, events, apply } = openService();
    await service.cancel(merchantContext, await apply(), 'c');
    expect(events.map(({ type }) => type)).toEqual(['decision']);
  });
});
