import type { Offer } from '../../pricing/index.js';
import type { PickerMessages } from '../messages/PickerMessages.js';
import type { FormatMoney } from './formatMoney.js';

export interface InstallmentsText {
  /** The installment to show large. */
  readonly amount: string;
  /** What differs from it, so that what is displayed adds up; empty for level plans. */
  readonly notes: readonly string[];
}

/** The installments in as few words as are exact: "260.84", "260.84, last 260.80", "first 270.00, falling to 250.00". */
export function describeInstallments(offer: Offer, text: PickerMessages, money: FormatMoney): InstallmentsText {
  const totals = offer.installments.map(row => row.totalMinor);
  const first = totals[0]!;
  const last = totals.at(-1)!;
  const regular = offer.regularMinor;
  const others = totals.filter(total => total !== regular);
  const notes: string[] = [];
  let large = regular;
  if (offer.dueTodayMinor > 0) notes.push(text.dueToday(money(offer.dueTodayMinor)));
  if (others.length === 1 && last !== regular) notes.push(text.lastIs(money(last)));
  else if (others.length === 1 && first !== regular) notes.push(text.firstIs(money(first)));
  else if (others.length > 0 && new Set(others).size === 1)
    notes.push(text.othersAre(others.length, money(others[0]!)));
  else if (others.length > 0) {
    large = first;
    notes.push(first > last ? text.fallingTo(money(last)) : text.lastIs(money(last)));
  }
  return { amount: money(large), notes };
}
