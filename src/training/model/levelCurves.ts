import type { CreditFacts } from '../../lending/score/CreditFacts.js';
import type { CreditModel, CurvesPart } from '../../lending/score/CreditModel.js';
import type { Curve } from '../../lending/score/Curve.js';
import { heightAt } from '../../lending/score/Curve.js';
import { categories, quantities } from '../../lending/score/modelInputs.js';

type Parts = CreditModel['parts'];

/**
 * Moves what a category's own curve adds on average over the good rows into that category's table, if there is one. Scores stay
 * the same. A reason then blames the category for what it adds at every number, and the number for the rest.
 */
export function levelCurves(parts: Parts, goods: readonly CreditFacts[]): Parts {
  const shifts = parts.map(part =>
    'by' in part && parts.some(each => 'table' in each && each.of === part.by) ? shiftsOf(part, goods) : null,
  );
  return parts.map((part, index) => {
    const own = shifts[index];
    if ('by' in part) return own ? lowered(part, own) : part;
    if (!('table' in part)) return part;
    const table = { ...part.table };
    parts.forEach((each, other) => {
      if (!('by' in each) || each.by !== part.of) return;
      for (const [category, shift] of Object.entries(shifts[other]!)) table[category] = (table[category] ?? 0) + shift;
    });
    return { ...part, table };
  });
}

/** By category: the mean of its curve over all good rows that state the number, less the mean of all categories. */
function shiftsOf(part: CurvesPart, goods: readonly CreditFacts[]): Record<string, number> {
  const stated = goods.map(quantities[part.of]).filter(x => x !== null);
  const levels = Object.entries(part.curves).map(([category, curve]) => ({
    category,
    level: stated.reduce((sum, x) => sum + heightAt(part, curve, x), 0) / Math.max(stated.length, 1),
    size: goods.filter(facts => categories[part.by](facts) === category).length,
  }));
  const size = levels.reduce((sum, each) => sum + each.size, 0);
  const mean = levels.reduce((sum, each) => sum + each.level * each.size, 0) / Math.max(size, 1);
  return Object.fromEntries(levels.map(({ category, level }) => [category, level - mean]));
}

const lowered = (part: CurvesPart, shifts: Readonly<Record<string, number>>): CurvesPart => ({
  ...part,
  curves: Object.fromEntries(
    Object.entries(part.curves).map(([category, curve]): [string, Curve] => [
      category,
      curve.map(([x, y]) => [x, y - shifts[category]!] as const),
    ]),
  ),
  missing: Object.fromEntries(Object.entries(part.missing).map(([category, y]) => [category, y - shifts[category]!])),
});
