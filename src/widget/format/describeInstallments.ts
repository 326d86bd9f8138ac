import type { DetailsMessages, LaterMessages } from '../locales/LaterMessages.js';
import type { FormatMoney } from './formatMoney.js';

/** The installments of an offer or of an agreement. */
interface Installments {
  readonly installments: readonly { readonly totalMinor: number }[];
  readonly regularMinor: number;
}

export interface InstallmentsText {
  /** The installment to show in large. */
  readonly amount: string;
  /** The installments that differ from it, so that the text adds up. Empty for level plans. */
  readonly notes: readonly string[];
}

/**
 * The installments in the fewest words that are exact: "260.84"; "260.84, last 260.80"; "270.00, falling to 250.00". If no short
 * words are exact, it shows the largest installment with the range.
 */
export function describeInstallments(
  { installments, regularMinor }: Installments,
  text: Pick<DetailsMessages, 'firstIs' | 'lastIs' | 'othersAre' | 'fallingTo' | 'between'>,
  money: FormatMoney,
): InstallmentsText {
  const totals = installments.map(row => row.totalMinor);
  const first = totals[0]!;
  const last = totals.at(-1)!;
  const others = totals.filter(total => total !== regularMinor);
  const say = (largeMinor: number, ...notes: string[]) => ({ amount: money(largeMinor), notes });
  if (totals.slice(1, -1).every(total => total === regularMinor))
    return say(
      regularMinor,
      ...(first === regularMinor ? [] : [text.firstIs(money(first))]),
      ...(last === regularMinor ? [] : [text.lastIs(money(last))]),
    );
  if (others.every(total => total === others[0]))
    return say(regularMinor, text.othersAre(others.length, money(others[0]!)));
  if (totals.every((total, index) => index === 0 || total <= totals[index - 1]!))
    return say(first, text.fallingTo(money(last)));
  const most = Math.max(...totals);
  return say(most, text.between(money(Math.min(...totals)), money(most)));
}

/**
 * All installments in one line, and exact: "12 × 260.84", "12: 267.90, first 268.06".
 *
 * @param counted how many there are, in figures or in words
 */
export function installmentsInLine(
  counted: string | number,
  of: Installments,
  { details, writing }: LaterMessages,
  money: FormatMoney,
): string {
  const { amount, notes } = describeInstallments(of, details, money);
  return notes.length ? counted + writing.colon + [amount, ...notes].join(writing.comma) : `${counted} × ${amount}`;
}
