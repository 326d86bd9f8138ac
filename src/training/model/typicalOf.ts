import type { CreditFacts } from '../../lending/score/CreditFacts.js';
import type { TypicalFacts } from '../../lending/score/CreditModel.js';
import type { CreditRow } from '../csv/readCreditCsv.js';

type NumberName = {
  [Name in keyof CreditFacts]: NonNullable<CreditFacts[Name]> extends number ? Name : never;
}[keyof CreditFacts];

/** The typical good row: the median of each number and the most frequent category, over the rows that state it. */
export function typicalOf(rows: readonly CreditRow[]): TypicalFacts {
  const goods = rows.flatMap(({ bad, facts }) => (bad ? [] : [facts]));
  const median = (name: NumberName): number => {
    const sorted = stated(goods.map(facts => facts[name])).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  };
  return {
    seniority: median('seniority'),
    home: mostFrequent(stated(goods.map(({ home }) => home)), 'other'),
    time: median('time'),
    records: mostFrequent(
      goods.map(({ records }) => records),
      false,
    ),
    job: mostFrequent(stated(goods.map(({ job }) => job)), 'others'),
    expenses: median('expenses'),
    income: median('income'),
    assets: median('assets'),
    debt: median('debt'),
    amount: median('amount'),
    price: median('price'),
  };
}

const stated = <Value>(values: readonly (Value | null)[]): Value[] => values.filter(value => value !== null);

/** The first of equally frequent values. */
function mostFrequent<Value>(values: readonly Value[], none: Value): Value {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [none, 0] as [Value, number])[0];
}
