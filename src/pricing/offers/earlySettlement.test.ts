import { describe, expect, it } from 'vitest';
import { earlySettlement } from './earlySettlement.js';
import type { Offer } from './Offer.js';
import { priceOffers } from './priceOffers.js';
import type { PlanTerms } from './TermSheet.js';

const offer = (extra: Partial<PlanTerms> = {}): Offer => {
  const plan = { id: 'p', method: 'annuity', annualRate: '0.12', count: 3, ...extra } as PlanTerms;
  const terms = { id: 's', jurisdiction: 'INTL', currency: 'EUR', plans: [plan] } as const;
  return priceOffers({ amountMinor: 300_000, currency: 'EUR', day: '2026-01-15', terms })[0] as Offer;
};

describe('earlySettlement', () => {
  it('is the principal on the first day; then interest accrues by days towards the next installment', () => {
    expect(earlySettlement(offer(), '2026-01-15')).toBe(300_000);
    expect(earlySettlement(offer(), '2026-01-16')).toBe(300_097); // 3000 / 31 = 96.8
    expect(earlySettlement(offer(), '2026-02-14')).toBe(302_903);
  });

  it('counts an installment as paid on its due date', () => {
    const { installments: rows } = offer();
    expect(earlySettlement(offer(), '2026-02-15')).toBe(rows[0]!.balanceMinor);
    expect(earlySettlement(offer(), '2026-03-01')).toBe(rows[0]!.balanceMinor + rows[1]!.interestMinor / 2);
    expect(earlySettlement(offer(), '2026-04-14')).toBeGreaterThan(rows[2]!.principalMinor);
    expect(earlySettlement(offer(), '2026-04-15')).toBe(0);
    expect(earlySettlement(offer(), '2030-01-01')).toBe(0);
  });

  it('owes no fee of a later installment, and no installment that is paid today', () => {
    expect(earlySettlement(offer({ installmentFee: { amountMinor: 500 } }), '2026-01-16')).toBe(300_097);
    const today = offer({ firstPayment: 'today' });
    expect(earlySettlement(today, '2026-01-15')).toBe(today.installments[0]!.balanceMinor);
  });

  it('refuses a day before the first', () =>
    expect(() => earlySettlement(offer(), '2026-01-14')).toThrow(
      expect.objectContaining({ kind: 'invalid-date', message: '2026-01-14 is before 2026-01-15' }),
    ));
});
