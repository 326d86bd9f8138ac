import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { priceOffers } from '../../pricing/offers/priceOffers.js';
import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import { priceChoice } from './priceChoice.js';
import { applicationRequestSchema, commitRequestSchema, decisionSchema, purchaseSchema } from './schemas.js';

const approved = {
  status: 'approved',
  reference: 'r1',
  choice: { planId: 'six' },
  terms: { id: 'six', method: 'annuity', annualRate: '0.059', count: 6 },
  limitMinor: 100,
  expiresAt: '2026-11-23T10:00:00.000Z',
};
const agreement = {
  id: 'a',
  reference: 'r1',
  lender: 'l',
  planId: 'six',
  currency: 'CNY',
  amountMinor: 600,
  downPaymentMinor: 0,
  financedMinor: 600,
  financeChargeMinor: 0,
  totalMinor: 600,
  apr: '0.00',
  installments: [],
  committedAt: '2026-11-23T10:00:00Z',
};

describe('a decision', () => {
  it.each([
    approved,
    { ...approved, expiresAt: '2026-11-23T10:00:00+08:00' },
    { status: 'pending', reference: 'r1', pollAfterMs: 1_000 },
    { status: 'pending', reference: 'r1', pollAfterMs: 1_000, expectedBy: '2026-11-24T10:00:00Z' },
    {
      status: 'action',
      reference: 'r1',
      action: { kind: 'qr', url: 'https://l.example/x', origin: 'https://l.example', nonce: '0123456789abcdef' },
    },
    { status: 'declined', reference: 'r1', reasons: [], alternatives: [{ planId: 'x', downPaymentMinor: 1 }] },
    {
      status: 'declined',
      reference: 'r1',
      reasons: ['identity-unverified'],
      alternatives: [],
      explainUrl: 'https://l.example/',
    },
    { status: 'expired', reference: 'r1' },
    { status: 'cancelled', reference: 'r1' },
    { status: 'committed', reference: 'r1', agreement },
    { status: 'committed', reference: 'r1', agreement, contractUrl: 'https://l.example/contract' },
    { ...approved, contractUrl: 'https://l.example/contract' },
  ])('is read unchanged: %j', decision => {
    expect(z.parse(decisionSchema, decision)).toEqual(decision);
  });

  it('is read without the fields that the protocol does not know', () => {
    expect(z.parse(decisionSchema, { ...approved, score: 712 })).toEqual(approved);
  });

  it.each<[string, object]>([
    ['an unknown status', { ...approved, status: 'maybe' }],
    ['an empty reference', { ...approved, reference: '' }],
    ['a reference that is too long to keep', { ...approved, reference: 'r'.repeat(201) }],
    ['an expiry without an offset', { ...approved, expiresAt: '2026-11-23T10:00:00' }],
    ['an expiry that is not a time', { ...approved, expiresAt: '2026-13-23T10:00:00Z' }],
    ['terms with an unknown field', { ...approved, terms: { ...approved.terms, surprise: 1 } }],
    ['terms whose rate is a float', { ...approved, terms: { ...approved.terms, annualRate: 0.059 } }],
    ['a limit that is not whole', { ...approved, limitMinor: 0.5 }],
    ['a poll at once', { status: 'pending', reference: 'r1', pollAfterMs: 0 }],
    [
      'five reasons',
      { status: 'declined', reference: 'r1', reasons: Array(5).fill('affordability'), alternatives: [] },
    ],
    ['a reason that is not in the list', { status: 'declined', reference: 'r1', reasons: ['mood'], alternatives: [] }],
    [
      'a link that is a script',
      { status: 'declined', reference: 'r1', reasons: [], alternatives: [], explainUrl: 'javascript:0' },
    ],
    ['a negative amount', { status: 'committed', reference: 'r1', agreement: { ...agreement, totalMinor: -1 } }],
    [
      'a nonce that is easy to guess',
      { status: 'action', reference: 'r1', action: { kind: 'qr', url: 'https://l.example/', origin: 'o', nonce: '1' } },
    ],
  ])('with %s is refused', (_, decision) => {
    expect(z.safeParse(decisionSchema, decision).success).toBe(false);
  });

  it('is refused in the words of pricing where its terms break a rule', () => {
    const { error } = z.safeParse(decisionSchema, { ...approved, terms: { ...approved.terms, count: 0 } });
    expect(error?.issues[0]).toMatchObject({ path: ['terms', 'count'], message: 'must be 1..600' });
  });
});

describe('a request of a page', () => {
  it.each<[string, object]>([
    ['amount of zero', { amountMinor: 0, currency: 'CNY' }],
    ['amount that is too large to be exact', { amountMinor: 2 ** 53, currency: 'CNY' }],
    ['currency in lower case', { amountMinor: 1, currency: 'cny' }],
    ['empty order', { amountMinor: 1, currency: 'CNY', order: '' }],
  ])('is refused for an %s', (_, purchase) => {
    expect(z.safeParse(purchaseSchema, purchase).success).toBe(false);
  });

  it.each(['2026-1-1', '2026-13-01', '2026-11-40', '23.11.2026', '2026-11-23T00:00:00Z'])(
    'is refused for the day %s',
    day => {
      const request = {
        purchase: { amountMinor: 1, currency: 'CNY' },
        choice: { planId: 'x' },
        termsId: 't',
        locale: 'en',
      };
      expect(z.safeParse(applicationRequestSchema, { ...request, day: '2026-11-23' }).success).toBe(true);
      expect(z.safeParse(applicationRequestSchema, { ...request, day }).success).toBe(false);
    },
  );

  it('to commit is refused with the name of everything that is missing', () => {
    expect(
      z.safeParse(commitRequestSchema, { reference: 'r' }).error?.issues.map(({ path }) => path.join('.')),
    ).toEqual(['purchase', 'choice', 'day', 'reviewed']);
  });
});

describe('priceChoice', () => {
  const sheet: TermSheet = {
    id: 's',
    jurisdiction: 'INTL',
    currency: 'EUR',
    plans: [
      { id: 'a', method: 'interest-free', count: 3, downPayment: { rate: '0.2' } },
      { id: 'b', method: 'annuity', annualRate: '0.1', count: 3, maxAmountMinor: 1_000 },
    ],
  };
  const purchase = { amountMinor: 10_000, currency: 'EUR' };
  const day = '2026-11-23';

  it('prices a plan of the sheet', () => {
    expect(priceChoice(purchase, sheet, day, { planId: 'a' })).toEqual(
      priceOffers({ ...purchase, terms: sheet, day })[0],
    );
  });

  it.each([
    ['an unknown plan', { planId: 'c' }],
    ['a refused plan', { planId: 'b' }],
    ['a refused plan with a down payment', { planId: 'b', downPaymentMinor: 9_500 }],
    ['a down payment below what the terms ask for', { planId: 'a', downPaymentMinor: 1_999 }],
    ['a down payment of the whole price', { planId: 'a', downPaymentMinor: 10_000 }],
    ['a down payment with half a cent', { planId: 'a', downPaymentMinor: 2_500.5 }],
  ])('gives no price for %s', (_, choice) => {
    expect(priceChoice(purchase, sheet, day, choice)).toBeNull();
  });

  it('finances the rest after a larger down payment', () => {
    expect(priceChoice(purchase, sheet, day, { planId: 'a', downPaymentMinor: 4_000 })).toMatchObject({
      downPaymentMinor: 4_000,
      financedMinor: 6_000,
      totalMinor: 10_000,
    });
  });
});
