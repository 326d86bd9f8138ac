/**
 * Whether a stated annual rate is accurate (12 CFR 1026.22(a)(2) and (3)).
 *
 * @param stated percent, number or decimal text
 * @param exact percent as solved
 * @param tolerance percentage points: 1/8 for regular transactions (the default), 1/4 for irregular ones
 */
export const aprWithinTolerance = (
  stated: number | string,
  exact: number | string,
  tolerance: number | string = 0.125,
): boolean =>
  // 14.25 and 14.375 are on the limit on paper, but a hair off as doubles.
  Math.abs(+stated - +exact) <= +tolerance + 1e-10;
