import { describe, expect, it } from 'vitest';
import { displayDecimal, displayRate } from './displayDecimal.js';

describe('displayDecimal', () => {
  it.each([
    ['3.055', 1, '3.1'],
    ['3.05', 1, '3.1'],
    ['3.049999', 1, '3.0'],
    [3.05, 1, '3.1'],
    [13.841785, 2, '13.84'],
    [13.845, 2, '13.85'],
    [0, 1, '0.0'],
    [0.04, 1, '0.0'],
    [0.05, 2, '0.05'],
    [9.995, 2, '10.00'],
    [99.5, 0, '100'],
    [-0.736797, 1, '-0.7'],
    [-0.75, 1, '-0.8'],
    [-0.01, 1, '0.0'],
    ['-2.5', 0, '-3'],
    [2400.2568, 1, '2400.3'],
  ])('shows %s with %i decimals as %s', (value, decimals, text) => expect(displayDecimal(value, decimals)).toBe(text));

  it('refuses more digits than a safe integer has', () =>
    expect(() => displayDecimal(1e15, 2)).toThrow(expect.objectContaining({ kind: 'out-of-range' })));
});

describe('displayRate', () => {
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
  ])('%d % is shown as %s and %s, the second time too', (percent, one, two) => {
    for (const _ of [1, 2]) expect([displayRate(percent, 1), displayRate(percent, 2)]).toEqual([one, two]);
    expect([displayDecimal(percent, 1), displayDecimal(percent, 2)]).toEqual([one, two]);
  });
});
