import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../../pricing/index.js';
import { runs } from '../../pricing/laws/randomTerms.js';
import { randomOffers } from '../laws/randomOffers.js';
import type { PickerMessages } from '../messages/PickerMessages.js';
import { pickerEn } from '../messages/picker.en.js';
import { describeInstallments } from './describeInstallments.js';

/** Texts that a machine reads: each note is its kind and its figures. */
const plain: PickerMessages = {
  ...pickerEn,
  firstIs: amount => `first ${amount}`,
  lastIs: amount => `last ${amount}`,
  othersAre: (count, amount) => `others ${amount} ${count}`,
  fallingTo: amount => `falling ${amount}`,
  dueToday: amount => `today ${amount}`,
};

/** The installments that a shopper would write down after reading the text; null where it names a slope only. */
function asRead(offer: Offer) {
  const { amount, notes } = describeInstallments(offer, plain, String);
  const large = Number(amount);
  const rows = Array<number>(offer.terms.count).fill(large);
  let slope: number | null = null;
  let today = 0;
  for (const note of notes) {
    const [kind, figure, count] = note.split(' ');
    const minor = Number(figure);
    if (kind === 'today') today = minor;
    else if (kind === 'first') rows[0] = minor;
    else if (kind === 'last') rows[rows.length - 1] = minor;
    else if (kind === 'others') rows.fill(minor, 0, Number(count));
    else slope = minor;
  }
  return { large, rows, slope, today, notes };
}

const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);

const check = (about: (offer: Offer) => void) =>
  fc.assert(
    fc.property(randomOffers, offer => {
      about(offer);
    }),
    runs(1000),
  );

const totalsOf = ({ installments }: Offer) => installments.map(row => row.totalMinor);

/** True where one figure, or one and a differing one, say all: then they must. */
const isNamed = (offer: Offer) => new Set(totalsOf(offer)).size < 3;

describe('whatever is said of the installments', () => {
  it('is all of them where they are of two amounts at most: large figure, notes and counts add up to what is paid', () => {
    check(offer => {
      const { rows, slope } = asRead(offer);
      if (!isNamed(offer)) return;
      expect(slope).toBeNull();
      expect(sorted(rows)).toEqual(sorted(totalsOf(offer)));
      const paidToday = offer.terms.upfrontFee && !offer.terms.upfrontFee.financed ? offer.upfrontFeeMinor : 0;
      expect(rows.reduce((sum, minor) => sum + minor, 0)).toBe(offer.totalMinor - offer.downPaymentMinor - paidToday);
    });
  });

  it('puts the first and the last where they are', () => {
    check(offer => {
      const { rows, notes } = asRead(offer);
      if (isNamed(offer) && notes.some(note => /^(first|last)/.test(note))) expect(rows).toEqual(totalsOf(offer));
    });
  });

  it('falls from the first installment to the last, which is less', () => {
    check(offer => {
      const { large, slope } = asRead(offer);
      if (slope === null) return;
      expect([totalsOf(offer)[0], totalsOf(offer).at(-1)]).toEqual([large, slope]);
      expect(slope).toBeLessThan(large);
    });
  });

  it('says what is paid today, and only that', () => {
    check(offer => expect(asRead(offer).today).toBe(offer.dueTodayMinor));
  });
});
