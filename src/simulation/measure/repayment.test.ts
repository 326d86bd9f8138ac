import { expect, it } from 'vitest';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import type { Loan } from '../engine/Loan.js';
import { repaidOf, waits } from './repayment.js';

/** Two installments of EUR 50, due on days 30 and 60. `left`: what is left after each payment. */
const loanWith = (left: readonly (readonly [day: number, minor: number])[], over: Partial<Loan> = {}): Loan =>
  ({
    currency: 'EUR',
    financedMinor: 10_000,
    agreed: [
      { day: 30, principalMinor: 5_000 },
      { day: 60, principalMinor: 5_000 },
    ],
    position: { left: [[0, 10_000] as const, ...left].map(([day, minor]) => ({ day, minor })) },
    undone: false,
    ...over,
  }) as Loan;

const byMoney = (...loans: readonly Loan[]) => waits.map(wait => repaidOf(loans, wait, currentPolicy).byMoney);
const byNumber = (...loans: readonly Loan[]) => waits.map(wait => repaidOf(loans, wait, currentPolicy).byNumber);

it('A loan that is paid on its days is repaid whatever one waits for', () => {
  const punctual = loanWith([
    [30, 5_000],
    [60, 0],
  ]);
  expect(byMoney(punctual)).toEqual([1, 1, 1, 1]);
  expect(byNumber(punctual)).toEqual([1, 1, 1, 1]);
});

it('A late payment counts from the wait that it came within, each installment apart', () => {
  expect(
    byMoney(
      loanWith([
        [40, 5_000],
        [60, 0],
      ]),
    ),
  ).toEqual([0.5, 1, 1, 1]);
  expect(byMoney(loanWith([[100, 0]]))).toEqual([0, 0, 1, 1]);
  expect(byNumber(loanWith([[100, 0]]))).toEqual([0, 0, 1, 1]);
  expect(byMoney(loanWith([[500, 0]]))).toEqual([0, 0, 0, 1]);
});

it('A payment of a part counts as far as it goes, and money that came early counts for what is due later', () => {
  expect(byMoney(loanWith([[30, 7_500]]))).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(byMoney(loanWith([[5, 0]]))).toEqual([1, 1, 1, 1]);
  expect(byNumber(loanWith([[30, 7_500]]))).toEqual([0, 0, 0, 0]);
});

it('A payment that the bank took back does not count any more', () => {
  expect(
    byMoney(
      loanWith([
        [30, 5_000],
        [33, 10_000],
      ]),
    ),
  ).toEqual([0.5, 0, 0, 0]);
});

it('Loans are weighed by their money and counted by their number, in purchasing units, without those whose goods went back', () => {
  const paid = loanWith([[30, 0]]);
  const yuan = loanWith([[0, 80_000]], {
    currency: 'CNY',
    financedMinor: 80_000,
    agreed: [{ day: 30, principalMinor: 80_000 }],
  });
  expect(repaidOf([paid, yuan], 'ever', currentPolicy)).toEqual({ byNumber: 0.5, byMoney: 0.5 });
  expect(repaidOf([paid, { ...yuan, undone: true }], 'ever', currentPolicy)).toEqual({ byNumber: 1, byMoney: 1 });
});
