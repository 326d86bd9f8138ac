import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amounts, plans, randomSheet } from '../../pricing/laws/randomTerms.js';
import { figuresOf, reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { compareOffers } from '../../recompute/compareOffers.js';
import { recomputeOffers } from '../../recompute/recomputeOffers.js';
import { runs } from '../../testing/runSize.js';
import { someApplication } from '../applications/testing/someApplication.js';
import { afterRefund } from './afterRefund.js';
import { figuresAfter } from './amend.js';
import { chargeLeft, type LoanRecord, netPaid, priceLeft, sumOf, unpaidInstallments } from './LoanRecord.js';
import { repriced } from './repriced.js';

const day = '2026-01-31';
const parts = ['principalMinor', 'interestMinor', 'feeMinor', 'totalMinor'] as const;

const loans = fc.tuple(amounts, plans).map(([amountMinor, terms]): LoanRecord | null => {
  const purchase = { amountMinor, currency: 'EUR' };
  const sheet = randomSheet(terms);
  const choice = { planId: terms.id };
  const offer = amountMinor > 0 ? priceChoice(purchase, sheet, day, choice) : null;
  if (!offer) return null;
  const application = someApplication('a', { jurisdiction: 'INTL' });
  const request = { ...application.request, purchase, choice, day, termsId: sheet.id };
  const { verdict } = application;
  const agreement = { id: 'g', reference: 'a', lender: 'l', ...figuresOf(offer), committedAt: `${day}T00:00:00Z` };
  const commitment = {
    key: 'c',
    request: { reference: 'a', purchase, choice, day, reviewed: reviewedOf(offer) },
    agreement,
  };
  const approved = { ...verdict, terms, financedMinor: offer.financedMinor } as typeof verdict;
  return { application: { ...application, request, verdict: approved, commitment }, amendments: [], payments: [] };
});

/** A payment of the installment at a place among those that are unpaid, or a refund of a share of the price that is left. */
const changes = fc.array(
  fc.oneof(
    fc.record({ pays: fc.nat(40) }),
    fc.record({ refunds: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1)) }),
  ),
  { minLength: 1, maxLength: 8 },
);

function afterPayment(record: LoanRecord, place: number): LoanRecord {
  const unpaid = unpaidInstallments(record);
  const row = unpaid[place % Math.max(1, unpaid.length)];
  if (!row) return record;
  const { number } = row;
  return { ...record, payments: [...record.payments, { version: record.amendments.length, number, at: 0 }] };
}

it('after any payments and refunds a loan is that of the price that is left, and no unpaid installment has grown', () => {
  let asPriced = 0;
  fc.assert(
    fc.property(loans, changes, (loan, steps) => {
      fc.pre(loan !== null);
      let record = loan as LoanRecord;
      for (const step of steps) {
        if ('pays' in step) {
          record = afterPayment(record, step.pays);
          continue;
        }
        const before = unpaidInstallments(record);
        const left =
          priceLeft(record) - Math.min(priceLeft(record), Math.max(1, Math.ceil(priceLeft(record) * step.refunds)));
        if (left === priceLeft(record)) continue;
        const rest = repriced(record, left);
        if (rest.priced) {
          const { offer, sheet } = rest.priced;
          const [second] = recomputeOffers({ amountMinor: left, currency: 'EUR', terms: sheet, day });
          expect(compareOffers(offer, second!)).toBeNull();
        }
        const figures = figuresAfter(record, afterRefund(record, rest));
        expect(figures.returnMinor).toBeGreaterThanOrEqual(0);
        expect(figures.totalMinor).toBe(left + Math.min(rest.financeChargeMinor, chargeLeft(record)));
        for (const row of figures.installments) {
          const old = before.find(({ number }) => number === row.number)!;
          expect(row.due).toBe(old.due);
          for (const part of parts) expect(row[part]).toBeLessThanOrEqual(old[part]);
        }
        const priced = rest.installments.filter(
          row => before.some(({ number }) => number === row.number) && row.totalMinor > 0,
        );
        if (JSON.stringify(priced) === JSON.stringify(figures.installments)) asPriced++;
        // Money goes back only for what the unpaid installments cannot give.
        if (figures.returnMinor > 0)
          for (const row of figures.installments) {
            const next = rest.installments.find(({ number }) => number === row.number)!;
            for (const part of parts) expect(row[part]).toBeLessThanOrEqual(next[part]);
          }
        const amendment = { ...({ kind: 'refund' } as LoanRecord['amendments'][number]), ...figures };
        record = { ...record, amendments: [...record.amendments, amendment] };
        expect(netPaid(record) + sumOf(unpaidInstallments(record), 'totalMinor')).toBe(figures.totalMinor);
      }
    }),
    runs(300),
  );
  // Nearly always the core's own figures.
  expect(asPriced).toBeGreaterThan(20);
});
