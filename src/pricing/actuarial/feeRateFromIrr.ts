/**
 * The flat fee per installment, as a share of the principal, that costs as much as a level payment at a nominal annual rate. It is
 * the reverse of what 分期手续费率 hides.
 *
 * @param nominalAnnual periods a year times the IRR, as a share
 * @param periodsPerYear @default 12
 * @example feeRateFromIrr(0.1095, 12) // 0.005025…
 */
export const feeRateFromIrr = (nominalAnnual: number, count: number, periodsPerYear = 12): number => {
  const i = nominalAnnual / periodsPerYear;
  return i ? i / -Math.expm1(-count * Math.log1p(i)) - 1 / count : 0;
};
