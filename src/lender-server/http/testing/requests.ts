import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import type { ApplicationRequest } from '../../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../../protocol/messages/CommitRequest.js';
import type { Approved } from '../../../protocol/messages/Decision.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import type { OpenedLender } from './openLender.js';

export const application: ApplicationRequest = {
  purchase: { amountMinor: 299_900, currency: 'CNY', order: 'order-1' },
  choice: { planId: '12-annuity' },
  termsId: defaultTermSheet('CNY').id,
  day: '2026-11-23',
  locale: 'en',
};

/** Path and query of an address that a decision came with. @param query what differs in it */
export function pathIn(url: string | undefined, query: Readonly<Record<string, string>> = {}): string {
  const address = new URL(url ?? '');
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.pathname + address.search;
}

/** Commits to exactly what was approved. */
export function commitmentTo({ reference, terms, choice }: Approved, of = application): CommitRequest {
  const { purchase, day, applicant } = of;
  const offer = priceChoice(purchase, { ...defaultTermSheet(purchase.currency), plans: [terms] }, day, choice);
  if (!offer) throw new Error('The approved terms do not fit the purchase.');
  return { reference, purchase, choice, day, reviewed: reviewedOf(offer), applicant };
}

export const post = (body: unknown, key?: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }), ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

export async function approve(
  { ask }: OpenedLender,
  key: string = crypto.randomUUID(),
  of = application,
): Promise<Approved> {
  const answered = await ask('/v1/applications', post(of, key));
  const decision = (await answered.json()) as Approved;
  if (decision.status !== 'approved') throw new Error(`answered ${answered.status} ${JSON.stringify(decision)}`);
  return decision;
}
