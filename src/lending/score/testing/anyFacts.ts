import fc from 'fast-check';
import { type CreditFacts, homes, jobs } from '../CreditFacts.js';

const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
/** Nothing, usual amounts, and amounts that nobody has. */
const amount = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 1_000, noNaN: true }),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
);
const positive = fc.oneof(
  fc.double({ min: 1, max: 5_000, noNaN: true }),
  fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
);

export const anyFacts: fc.Arbitrary<CreditFacts> = fc.record({
  seniority: orNull(fc.integer({ min: 0, max: 80 })),
  home: orNull(fc.constantFrom(...homes)),
  time: fc.integer({ min: 1, max: 120 }),
  records: fc.boolean(),
  job: orNull(fc.constantFrom(...jobs)),
  expenses: orNull(amount),
  income: orNull(amount),
  assets: orNull(amount),
  debt: orNull(amount),
  amount: positive,
  price: positive,
});
