import { expect, it } from 'vitest';
import { displayDecimal, displayRate } from './displayDecimal.js';

it.each([
  [0, '0.0', '0.00'],
  [6.05, '6.1', '6.05'],
  [6.045, '6.0', '6.05'],
  [13.0349999, '13.0', '13.03'],
  [13.035, '13.0', '13.04'],
  [99.994, '100.0', '99.99'],
  [99.995, '100.0', '100.00'],
  [999.95, '1000.0', '999.95'],
  [123_456.789, '123456.8', '123456.79'],
])('%d % is %s and %s, and so again', (percent, one, two) => {
  for (const _ of [1, 2]) expect([displayRate(percent, 1), displayRate(percent, 2)]).toEqual([one, two]);
  expect([displayDecimal(percent, 1), displayDecimal(percent, 2)]).toEqual([one, two]);
});
