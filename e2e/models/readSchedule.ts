import type { Locator } from '@playwright/test';
import { readMinor, sumOf } from './amounts.js';

/** The headings of the columns with amounts, as the page shows them. */
export interface ColumnNames {
  readonly payment: string;
  readonly principal: string;
  readonly interest: string;
}
type Column = keyof ColumnNames;

export interface Schedule {
  /** The payments in minor units, row by row, including a down payment and fees due today. */
  readonly payments: readonly number[];
  /** The table's own total row. Empty if it has none. */
  readonly totals: Partial<Record<Column, number>>;
  /** The real sums of the columns. */
  readonly sums: Partial<Record<Column, number>>;
}

/** Reads a table of payments from its displayed text into minor units. The columns can be in any order. */
export async function readSchedule(table: Locator, names: ColumnNames, currency: string): Promise<Schedule> {
  const { head, body, foot } = await table.evaluate(element => {
    const { tHead, tBodies, tFoot } = element as HTMLTableElement;
    const textOf = (rows: Iterable<HTMLTableRowElement>) =>
      [...rows].map(row => [...row.cells].map(cell => cell.innerText.trim()));
    return {
      head: textOf(tHead?.rows ?? []).flat(),
      body: textOf([...tBodies].flatMap(each => [...each.rows])),
      foot: textOf(tFoot?.rows ?? []).flat(),
    };
  });
  const amountOf = (cell: string | undefined) => (!cell || cell === '–' ? 0 : readMinor(cell, currency));
  const present = (Object.keys(names) as Column[]).filter(column => head.includes(names[column]));
  if (!present.includes('payment'))
    throw new Error(`The table has no column "${names.payment}"; its columns are ${head.join(', ')}.`);
  const amountsIn = (column: Column) => body.map(row => amountOf(row[head.indexOf(names[column])]));
  // The last row may merge its first cells, so columns are counted from the end.
  const totalOf = (column: Column) => amountOf(foot.at(head.indexOf(names[column]) - head.length));
  const each = (of: (column: Column) => number) => Object.fromEntries(present.map(column => [column, of(column)]));
  return {
    payments: amountsIn('payment'),
    totals: foot.length > 0 ? each(totalOf) : {},
    sums: each(column => sumOf(amountsIn(column))),
  };
}
