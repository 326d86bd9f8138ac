import type { LaterMessages } from '../locales/LaterMessages.js';
import type { FormatMoney } from './formatMoney.js';

/** The installments of an offer or of an agreement. */
type Installments = readonly { readonly totalMinor: number }[];

/** Equal installments one after the other: how many, and the number of the first. */
interface Run {
  readonly totalMinor: number;
  readonly number: number;
  count: number;
}

function runsOf(installments: Installments): readonly Run[] {
  const runs: Run[] = [];
  installments.forEach(({ totalMinor }, index) => {
    const last = runs.at(-1);
    if (last?.totalMinor === totalMinor) last.count++;
    else runs.push({ totalMinor, number: index + 1, count: 1 });
  });
  return runs;
}

/**
 * All installments as a part of a sentence, in the order of payment: "12 payments of 260.84", "1 payment of 268.06, then 11 payments of
 * 267.90". More than three changes of the amount are summed up: "12 payments: 270.00, falling to 250.00", "12 payments: 250.00 to 277.00".
 *
 * @param counted the words for a number of installments
 */
export function installmentsInLine(
  installments: Installments,
  { details: text, writing }: LaterMessages,
  counted: (count: number) => string,
  money: FormatMoney,
): string {
  const runs = runsOf(installments);
  if (runs.length < 4)
    return runs
      .map(({ totalMinor, number, count }) => text.paymentsOf(counted(count), money(totalMinor), count, number))
      .join(writing.next);
  const totals = runs.map(run => run.totalMinor);
  const first = money(totals[0]!);
  const isFalling = totals.every((total, index) => !index || total < totals[index - 1]!);
  const range = isFalling
    ? first + writing.comma + text.fallingTo(money(totals.at(-1)!))
    : text.between(money(Math.min(...totals)), money(Math.max(...totals)));
  return counted(installments.length) + writing.colon + range;
}
