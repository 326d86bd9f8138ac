/** v^-periods - 1: what 1 earns, compounded at a discount factor a period; NaN unless that is positive. */
export const growth = (v: number, periods: number): number => {
  if ((periods & 15) !== periods || !(v > 0)) return Math.expm1(-periods * Math.log(v));
  // The months of a year are multiplied sooner than a logarithm is taken.
  let grown = 1;
  for (let k = periods; k--; ) grown *= 1 / v;
  return grown - 1;
};
