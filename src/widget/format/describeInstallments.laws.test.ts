import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../../pricing/offers/Offer.js';
import { runs } from '../../testing/runSize.js';
import { randomOffers } from '../testing/laws/randomOffers.js';
import { describeInstallments } from './describeInstallments.js';

/** Texts that a machine reads: each note is its kind and its figures. */
const plain: Parameters<typeof describeInstallments>[1] = {
  firstIs: amount => `first ${amount}`,
  lastIs: amount => `last ${amount}`,
  othersAre: (count, amount) => `others ${amount} ${count}`,
  fallingTo: amount => `falling ${amount}`,
  between: (least, most) => `between ${least} ${most}`,
};

/** What a shopper learns from the text: all installments, or only their ends. */
function asRead(offer: Offer) {
  const { amount, notes } = describeInstallments(offer, plain, String);
  const large = Number(amount);
  const rows = Array<number>(offer.terms.count).fill(large);
  let slope: number | undefined;
  let range: [number, number] | undefined;
  for (const note of notes) {
    const [kind, ...figures] = note.split(' ');
    const [minor, other] = figures.map(Number) as [number, number];
    if (kind === 'first') rows[0] = minor;
    else if (kind === 'last') rows[rows.length - 1] = minor;
    else if (kind === 'others') rows.fill(minor, 0, other);
    else if (kind === 'falling') slope = minor;
    else range = [minor, other];
  }
  return { large, rows, slope, range, placed: notes.some(note => /^(first|last)/.test(note)) };
}

const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
const totalsOf = ({ installments }: Offer) => installments.map(row => row.totalMinor);

const check = (about: (read: ReturnType<typeof asRead>, totals: number[], offer: Offer) => void) =>
  fc.assert(
    fc.property(randomOffers, offer => {
      about(asRead(offer), totalsOf(offer), offer);
    }),
    runs(1000),
  );

describe('the text of the installments', () => {
  it('adds up: large figure, notes and counts are what is paid in installments', () => {
    check(({ rows, slope, range }, totals, offer) => {
      if (slope !== undefined || range) return;
      expect(sorted(rows)).toEqual(sorted(totals));
      const fee = offer.terms.upfrontFee?.financed ? 0 : offer.upfrontFeeMinor;
      expect(rows.reduce((sum, minor) => sum + minor, 0)).toBe(offer.totalMinor - offer.downPaymentMinor - fee);
    });
  });

  it('names each installment if there are only two different amounts', () => {
    check(({ slope, range }, totals) => {
      if (new Set(totals).size < 3) expect([slope, range]).toEqual([undefined, undefined]);
    });
  });

  it('names the first and the last as they are', () => {
    check(({ rows, placed }, totals) => {
      if (placed) expect(rows).toEqual(totals);
    });
  });

  it('says “falling” only if no installment is above the one before, from the large figure to the last', () => {
    check(({ large, slope }, totals) => {
      if (slope === undefined) return;
      expect(totals).toEqual(sorted(totals).reverse());
      expect([large, slope]).toEqual([totals[0], totals.at(-1)]);
      expect(slope).toBeLessThan(large);
    });
  });

  it('is the largest installment and the whole range if nothing shorter is exact', () => {
    check(({ large, range }, totals) => {
      if (range) expect([...range, large]).toEqual([Math.min(...totals), Math.max(...totals), Math.max(...totals)]);
    });
  });
});
