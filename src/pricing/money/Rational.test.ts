import { describe, expect, it } from 'vitest';
import { halfEven } from './halfEven.js';
import { mulDiv } from './mulDiv.js';
import { parseRational } from './parseRational.js';
import { parseRate, type Rational } from './Rational.js';
import { halfUp, roundDown, roundUp } from './rounding.js';

const value = ({ n, d }: Rational): string => {
  const gcd = (a: bigint, b: bigint): bigint => (b ? gcd(b, a % b) : a < 0n ? -a : a);
  const g = gcd(n, d);
  return `${n / g}/${d / g}`;
};

describe('parseRational', () => {
  it.each([
    ['0', '0/1'],
    ['7', '7/1'],
    ['0.079', '79/1000'],
    ['79/1000', '79/1000'],
    ['5.5/100', '11/200'],
    ['1/0.25', '4/1'],
    ['6/100/12', '1/200'],
    ['3/366+1/12', '67/732'],
    ['1/2+1/3+1/6', '1/1'],
    ['-1', '-1/1'],
    ['-0.5', '-1/2'],
    ['-1/2+1/4', '-1/4'],
    ['0/12+14/365', '14/365'],
  ])('reads %s exactly', (text, exact) => {
    const rational = parseRational(text);
    expect(value(rational)).toBe(exact);
    expect(rational.d > 0n).toBe(true);
    expect([rational.num, rational.den]).toEqual([Number(rational.n), Number(rational.d)]);
  });

  it.each([
    '',
    ' ',
    '5%',
    '.5',
    '5.',
    '1e-3',
    '1/',
    '/2',
    '1//2',
    '1+',
    '1+-1',
    '--1',
    '0x10',
    'NaN',
    '1.2.3',
    '1/0',
    '1/0.0',
    '1,5',
    '1 ',
    '１',
  ])('refuses %j, naming the fix', text =>
    expect(() => parseRational(text)).toThrow(
      expect.objectContaining({ kind: 'invalid-rate', message: `"${text}": write "0.079" or "79/1000"` }),
    ),
  );

  it('takes at most 98 characters, so that nobody can make it compute for long', () => {
    expect(value(parseRational('1'.padEnd(98, '0')))).toBe(`${10n ** 97n}/1`);
    expect(() => parseRational('1'.padEnd(99, '0'))).toThrow(expect.objectContaining({ kind: 'invalid-rate' }));
  });
});

describe('parseRate', () => {
  it('reads a rate a year as the rate of a period', () => {
    expect(value(parseRate('0.06'))).toBe('3/50');
    expect(value(parseRate('0.06', 1, 12))).toBe('1/200');
    expect(value(parseRate('0.06', 3, 12))).toBe('3/200');
    expect(value(parseRate('0.06', 30, 365))).toBe('9/1825');
    expect(value(parseRate('0.06', 2, 52))).toBe('3/1300');
  });

  it('goes from 0 to 100 %, limits included: "7.9" would be 790 %', () => {
    expect(value(parseRate('0'))).toBe('0/1');
    expect(value(parseRate('1'))).toBe('1/1');
    expect(value(parseRate('12/12'))).toBe('1/1');
    for (const text of ['1.0000001', '2', '7.9', '13/12', '100'])
      expect(() => parseRate(text)).toThrow(
        expect.objectContaining({ kind: 'invalid-rate', message: `"${text}": write "0.079" for 7.9 %` }),
      );
  });

  it('takes only a decimal, or a fraction by a whole number', () => {
    expect(value(parseRate('29/12000'))).toBe('29/12000');
    expect(value(parseRate('7.9/100'))).toBe('79/1000');
    for (const text of ['-0.01', '-1', '1/2/3', '1+1', '1/0', '1.', '.5', '5%', '', '1e-2', '1'.repeat(99)])
      expect(() => parseRate(text)).toThrow(
        expect.objectContaining({ kind: 'invalid-rate', message: `"${text}": write "0.079" for 7.9 %` }),
      );
  });

  it('answers the same once it has dropped the rate from its cache', () => {
    const first = parseRate('0.123', 1, 12);
    expect(parseRate('0.123', 1, 12)).toBe(first);
    for (let k = 0; k < 100; k++) parseRate(`0.5${k}`, 1, 12);
    const again = parseRate('0.123', 1, 12);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});

describe('mulDiv', () => {
  const by = (text: string) => parseRational(text);

  it.each([
    [halfUp, '1/2', [1, 1], [3, 2], [5, 3]],
    [halfEven, '1/2', [1, 0], [3, 2], [5, 2]],
    [roundDown, '1/2', [1, 0], [3, 1], [4, 2]],
    [roundUp, '1/2', [1, 1], [3, 2], [4, 2]],
    [halfUp, '1/3', [1, 0], [2, 1], [4, 1]],
    [halfEven, '1/3', [1, 0], [2, 1], [4, 1]],
    [roundDown, '2/3', [1, 0], [2, 1], [3, 2]],
    [roundUp, '1/3', [1, 1], [2, 1], [3, 1]],
  ] as const)('rounds by %o: times %s', (round, ratio, ...cases) => {
    for (const [amount, expected] of cases as unknown as [number, number][])
      expect(mulDiv(amount, by(ratio), round)).toBe(expected);
  });

  it('rounds half up unless told otherwise', () => {
    expect(mulDiv(1, by('1/2'))).toBe(1);
    expect(halfUp(1n, 2n)).toBe(1);
  });

  it('rounds half up below zero too', () => {
    expect(mulDiv(-1, by('1/2'))).toBe(0);
    expect(mulDiv(-3, by('1/2'))).toBe(-1);
    expect(mulDiv(-2, by('1/3'))).toBe(-1);
    expect(mulDiv(-1, by('1/3'))).toBe(0);
    expect(mulDiv(-4, by('1'))).toBe(-4);
  });

  it('is exact where a double is not', () => {
    const big = Number.MAX_SAFE_INTEGER;
    expect(mulDiv(big, by('1/2'))).toBe(2 ** 52);
    expect(mulDiv(big, by('1/2'), roundDown)).toBe(2 ** 52 - 1);
    expect(mulDiv(-big, by('1/2'))).toBe(1 - 2 ** 52);
    expect(mulDiv(-big, by('999999999999/1000000000000'))).toBe(-9007199254731984);
    expect(mulDiv(big, by('999999999999/1000000000000'))).toBe(9007199254731984);
    expect(mulDiv(3, by('0.33333333333333333333'))).toBe(1);
    expect(mulDiv(9007199254740991, by('3/9'))).toBe(3002399751580330);
  });

  it('refuses a result beyond the safe integers', () => {
    expect(() => mulDiv(Number.MAX_SAFE_INTEGER, by('2'))).toThrow(
      expect.objectContaining({
        kind: 'out-of-range',
        message: '18014398509481982 is not a safe integer',
      }),
    );
  });
});
