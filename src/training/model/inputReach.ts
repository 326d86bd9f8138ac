import { scoreOf } from '../../lending/score/scoreOf.js';
import type { CreditRow } from '../csv/CreditRow.js';
import type { Additive } from './fitParts.js';

/** The log-odds that each input adds over the rows: from, to, and their standard deviation; the widest first. */
export function inputReach(additive: Additive, rows: readonly CreditRow[]) {
  const byInput = new Map<string, number[]>(additive.parts.map(({ input }) => [input, []]));
  for (const { facts } of rows)
    for (const { input, logOdds } of scoreOf(additive, facts).contributions) byInput.get(input)!.push(logOdds);
  return [...byInput]
    .map(([input, values]) => {
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
      return { input, lowest: Math.min(...values), highest: Math.max(...values), sd };
    })
    .sort((a, b) => b.sd - a.sd);
}
