import type { Locator } from '@playwright/test';
import { minorOf, sumOf } from './amounts.js';

export interface Schedule {
  /** What is to be paid, row by row, down payment and fees of today included. */
  readonly payments: readonly number[];
  /** The table's last row, column by column from the principal on; empty where there is none. */
  readonly totals: readonly number[];
  /** The columns' own sums, which `totals` must equal. */
  readonly sums: readonly number[];
}

/** A table of payments as it is displayed: read as text, in minor units. The first two columns are number and day. */
export async function readSchedule(table: Locator, paymentColumn: string, currency: string): Promise<Schedule> {
  const text = await table.evaluate(element => {
    const { tHead, tBodies, tFoot } = element as HTMLTableElement;
    const cellsOf = (row: HTMLTableRowElement) => [...row.cells].map(cell => cell.innerText.trim());
    return {
      names: [...(tHead?.rows ?? [])].flatMap(row => cellsOf(row).slice(2)),
      rows: [...tBodies].flatMap(body => [...body.rows]).map(row => cellsOf(row).slice(2)),
      totals: [...(tFoot?.rows ?? [])].flatMap(row => cellsOf(row).slice(1)),
    };
  });
  const amountOf = (cell: string) => (cell === '–' ? 0 : minorOf(cell, currency));
  const rows = text.rows.map(row => row.map(amountOf));
  const payment = text.names.indexOf(paymentColumn);
  if (payment < 0) throw new Error(`The table has no column "${paymentColumn}" but ${text.names.join(', ')}`);
  return {
    payments: rows.map(row => row[payment] ?? 0),
    totals: text.totals.map(amountOf),
    sums: (rows[0] ?? []).map((_, column) => sumOf(rows.map(row => row[column] ?? 0))),
  };
}
