/** An unrounded row, in any unit of money. */
export interface SimulatedRow {
  readonly payment: number;
  readonly interest: number;
  readonly principal: number;
  readonly balance: number;
}

/** The rate per period that compounds to an effective annual rate: 0.07 over 12 is 0.005654… */
export const periodicRate = (effectiveAnnual: number, periodsPerYear: number): number =>
  Math.expm1(Math.log1p(effectiveAnnual) / periodsPerYear);

/**
 * A schedule that never rounds, as simulators show it (Commission APRC examples, 2015). Round its figures for display only, by
 * `displayDecimal`. Nobody can pay it: the rounded rows need not add up. `buildSchedule` makes one that can be paid.
 *
 * @param rate per period, as a share
 * @param level the figure that every row has alike
 */
export const simulateSchedule = (
  principal: number,
  rate: number,
  count: number,
  level: 'payment' | 'principal',
): SimulatedRow[] => {
  const payment = (principal * rate) / -Math.expm1(-count * Math.log1p(rate)) || principal / count;
  let balance = principal;
  return [...Array(count)].map(() => {
    const interest = balance * rate;
    const part = level === 'principal' ? principal / count : payment - interest;
    balance -= part;
    return { payment: part + interest, interest, principal: part, balance };
  });
};
