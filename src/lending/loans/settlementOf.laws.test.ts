import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addUnits } from '../../pricing/calendar/addUnits.js';
import { accruedInterest } from '../../pricing/offers/accruedInterest.js';
import { runs } from '../../testing/runSize.js';
import type { Payment } from './LoanEvent.js';
import { type LoanRecord, netPaid, unpaidInstallments } from './LoanRecord.js';
import { settlementOf } from './settlementOf.js';
import { LOAN_DAY, randomLoans } from './testing/randomLoans.js';

const shares = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { maxLength: 4 }) },
  // All but a little.
  fc.double({ min: 0.99, max: 1, noNaN: true }).map(share => [share]),
);

it('whatever was paid before, a loan that is settled costs its price, its interest by days until then, and the fees that were due', () => {
  const reached = { ahead: 0, returned: 0, settledInTime: 0 };
  fc.assert(
    fc.property(randomLoans, shares, fc.nat(700), fc.boolean(), (loan, paid, days, named) => {
      fc.pre(loan !== null && loan.application.commitment.agreement.totalMinor < 2 ** 45);
      const first = loan as LoanRecord;
      const { agreement } = first.application.commitment;
      const owedMinor = agreement.installments.reduce((sum, row) => sum + row.totalMinor, 0);
      const events = paid.map(
        (share, nth): Payment => ({
          kind: 'payment',
          payment: `p${nth}`,
          amountMinor: Math.max(1, Math.floor(owedMinor * share) - 1),
          valueDate: LOAN_DAY,
          at: Date.parse(`${LOAN_DAY}T10:00:00Z`),
          version: 0,
          reason: 'r',
          installment: named ? agreement.installments.length - nth : null,
        }),
      );
      const record = { ...first, events };
      fc.pre(unpaidInstallments(record).length > 0);
      const day = addUnits(LOAN_DAY, 'day', days);
      const charged = agreement.installments.reduce((sum, row) => sum + row.interestMinor + row.feeMinor, 0);
      const feeInShop = agreement.financeChargeMinor - charged;
      const feesDue = agreement.installments.reduce((sum, row) => sum + (row.due <= day ? row.feeMinor : 0), 0);
      const interest = accruedInterest({ day: LOAN_DAY, installments: agreement.installments }, day);
      const { totalMinor, returnMinor, givenBackMinor, savedMinor } = settlementOf(record, day)!;
      expect(netPaid(record) + totalMinor - returnMinor).toBe(agreement.amountMinor + feeInShop + feesDue + interest);
      expect(savedMinor).toBe(charged - feesDue - interest);
      reached.ahead += givenBackMinor ? 1 : 0;
      reached.returned += returnMinor ? 1 : 0;
      reached.settledInTime += savedMinor ? 0 : 1;
    }),
    runs(300),
  );
  // Loans that were never paid ahead would prove nothing.
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(0);
}, 600_000);
