import type { Page } from '@playwright/test';
import { httpLender } from '../../src/entries/http.js';
import type { Offer } from '../../src/pricing/offers/Offer.js';
import type { Agreement } from '../../src/protocol/messages/Agreement.js';
import { reviewedOf } from '../../src/protocol/messages/figures.js';
import { priceChoice } from '../../src/protocol/messages/priceChoice.js';
import { expect } from '../fixtures/test.js';
import { address } from '../models/ShopModel.js';
import type { Life } from './startLife.js';

/** A purchase whose installments were agreed without the widget, which other tests look at. */
export interface Bought {
  readonly agreement: Agreement;
  /** The shopper's own page at the lender. */
  readonly loanPage: string;
}

/** Buys what is in the cart of this visitor, with a plan, as the widget would. */
export async function buyAtOnce(page: Page, { shopUrl, today }: Life, planId: string): Promise<Bought> {
  const checkout = await (await page.request.get(`${shopUrl}/checkout`)).text();
  const attribute = (name: string) =>
    new RegExp(`<fenqi-offers[^>]* ${name}="([^"]*)"`).exec(checkout)![1]!.replaceAll('&amp;', '&');
  const [, total] = /name="total" value="(\d+)"/.exec(checkout)!;
  const [order, applicant] = [attribute('order'), attribute('applicant')];
  const purchase = { amountMinor: Number(total), currency: attribute('currency'), order };
  const choice = { planId };
  const day = today();
  const options = { signal: AbortSignal.timeout(20_000), timeoutMs: 20_000 };
  const lender = httpLender({ url: attribute('lender') });
  const terms = await lender.terms({ purchase, day }, options);
  const applied = await lender.apply(
    { purchase, choice, termsId: terms.id, day, locale: 'en', applicant },
    { ...options, idempotencyKey: order },
  );
  if (applied.status !== 'approved') throw new Error(`The lender answered ${applied.status}.`);
  const { reference } = applied;
  const plans = applied.terms ? [applied.terms] : terms.plans;
  const reviewed = reviewedOf(priceChoice(purchase, { ...terms, plans }, day, choice) as Offer);
  const committed = await lender.commit(
    { reference, purchase, choice, day, reviewed, applicant },
    { ...options, idempotencyKey: `${order}.commit` },
  );
  if (committed.status !== 'committed') throw new Error(`The lender answered ${committed.status}.`);
  const { agreement, contractUrl = '' } = committed;
  const sent = await page.request.post(`${shopUrl}/checkout`, {
    form: { order, total: total!, ...address, payment: 'installments', fenqi: JSON.stringify(agreement) },
    headers: { origin: shopUrl },
  });
  expect(sent.url()).toContain(`/orders/${order}`);
  return { agreement, loanPage: contractUrl.replace('/contract?', '/loan?') };
}
