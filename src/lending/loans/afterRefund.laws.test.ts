import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareOffers } from '../../recompute/compareOffers.js';
import { recomputeOffers } from '../../recompute/recomputeOffers.js';
import { runs } from '../../testing/runSize.js';
import { afterRefund } from './afterRefund.js';
import { figuresAfter } from './amend.js';
import { chargeLeft, type LoanRecord, netPaid, priceLeft, sumOf, unpaidInstallments } from './LoanRecord.js';
import { repriced } from './repriced.js';
import { LOAN_DAY as day, randomLoans } from './testing/randomLoans.js';

const parts = ['principalMinor', 'interestMinor', 'feeMinor', 'totalMinor'] as const;

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
  const { number: installment, totalMinor: amountMinor } = row;
  const version = record.amendments.length;
  const payment = `${record.events.length}`;
  const paid = {
    kind: 'payment',
    at: 0,
    valueDate: '1970-01-01',
    version,
    reason: '',
    payment,
    amountMinor,
    installment,
  } as const;
  return { ...record, events: [...record.events, paid] };
}

it('after any payments and refunds a loan is that of the price that is left, and no unpaid installment has grown', () => {
  let asPriced = 0;
  fc.assert(
    fc.property(randomLoans, changes, (loan, steps) => {
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
