import { Decimal as Base } from 'decimal.js';

/** Decimal arithmetic with 34 significant digits, as IEEE 754 decimal128 has. A cloned constructor, so that settings of others do not reach it. */
export const Decimal = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_UP, toExpNeg: -99, toExpPos: 99 });
export type Decimal = Base;

/** An exact share from "0.079" or "79/1000", as numerator and denominator, so that no digit is lost before the last division. */
export const readShare = (text: string): readonly [top: Decimal, bottom: Decimal] => {
  const [top = '', bottom = '1'] = text.split('/');
  return [new Decimal(top), new Decimal(bottom)];
};

/**
 * Rounds half up to a whole minor unit. A quotient that is a tie on paper can end in ...4999 after 34 digits, so all that is within
 * 1e-15 below a tie counts as one.
 */
export const toMinor = (value: Decimal): number => value.plus('0.500000000000001').floor().toNumber();
