/** How many rows of a list are answered at a time. */
const PAGE = 100;
/** One more than that is asked for, to know whether the list goes on. */
export const PAGE_AND_ONE = PAGE + 1;

/**
 * A page of a list.
 *
 * @param rows at most `PAGE_AND_ONE` of them
 * @param placeOf after which row the list goes on
 */
export function pageOf<Row>(
  rows: readonly Row[],
  placeOf: (row: Row) => number,
): { readonly shown: readonly Row[]; readonly next: string | null } {
  const shown = rows.slice(0, PAGE);
  return { shown, next: rows.length > PAGE ? `${placeOf(shown.at(-1)!)}` : null };
}
