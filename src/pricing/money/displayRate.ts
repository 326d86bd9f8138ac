import { withPoint } from './formatMinor.js';

const shown: Record<number, string>[] = [];

/**
 * A rate >= 0 in percent as a jurisdiction displays it, half up, as `displayDecimal` does. Few texts are ever shown, and each is made
 * once.
 */
export const displayRate = (percent: number, decimals: 1 | 2): string => {
  // What is a tie on paper may be a hair below it as a double.
  const digits = Math.floor(percent * (decimals > 1 ? 100 : 10) + 0.5 + 1e-10);
  if (digits > 9999) return withPoint(digits, decimals);
  shown[decimals] ??= {};
  shown[decimals][digits] ??= withPoint(digits, decimals);
  return shown[decimals][digits];
};
