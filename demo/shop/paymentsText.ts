import type { Language } from './Language.js';
import { money } from './Money.js';

/** What offers and agreements both have. */
export interface Payments {
  readonly currency: string;
  readonly totalMinor: number;
  readonly installments: readonly { readonly totalMinor: number }[];
}

/** What is paid, as a sum that adds up: "12 × ¥260.74 = ¥3,128.88", "¥500.00 + 5 × ¥83.34 + ¥83.30 = ¥1,000.00". */
export function paymentsText({ currency, totalMinor, installments }: Payments, language: Language): string {
  const exact = (minor: number) => money(minor, currency, language, true);
  const groups: { minor: number; count: number }[] = [];
  for (const { totalMinor: minor } of installments) {
    const last = groups.at(-1);
    if (last?.minor === minor) last.count += 1;
    else groups.push({ minor, count: 1 });
  }
  // What the installments do not contain is paid today: a down payment, or a fee.
  const todayMinor = installments.reduce((rest, row) => rest - row.totalMinor, totalMinor);
  const parts = [
    ...(todayMinor > 0 ? [exact(todayMinor)] : []),
    ...groups.map(({ minor, count }) => (count === 1 ? exact(minor) : `${count} × ${exact(minor)}`)),
  ];
  return `${parts.join(' + ')} = ${exact(totalMinor)}`;
}
