import type { Locator } from '@playwright/test';
import { readMinor, sumOf } from './amounts.js';

/** The columns with amounts, by the names they have on the page. */
export interface ColumnNames {
  readonly payment: string;
  readonly principal: string;
  readonly interest: string;
}
type Column = keyof ColumnNames;

export interface Schedule {
  /** What is to be paid, row by row, down payment and fees of today included. */
  readonly payments: readonly number[];
  /** The table's own last row; empty where there is none. */
  readonly totals: Partial<Record<Column, number>>;
  /** What the columns really add up to. */
  readonly sums: Partial<Record<Column, number>>;
}

/** A table of payments as it is displayed: read as text, in minor units, its columns in any order. */
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
  if (!present.includes('payment')) throw new Error(`No column "${names.payment}" among ${head.join(', ')}`);
  const amountsIn = (column: Column) => body.map(row => amountOf(row[head.indexOf(names[column])]));
  // The last row may join its first cells into one.
  const totalOf = (column: Column) => amountOf(foot.at(head.indexOf(names[column]) - head.length));
  const each = (of: (column: Column) => number) => Object.fromEntries(present.map(column => [column, of(column)]));
  return {
    payments: amountsIn('payment'),
    totals: foot.length > 0 ? each(totalOf) : {},
    sums: each(column => sumOf(amountsIn(column))),
  };
}
