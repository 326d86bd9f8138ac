/**
 * What is wrong with a file:
 * - `empty`: it lacks a header, or a row below it
 * - `syntax`: a quote is not closed, or in the wrong place
 * - `unknown-column`, `missing-column`, `repeated-column`: the header is not what is expected
 * - `wrong-width`: a row has more or fewer fields than the header
 * - `bad-value`: a field is not what its column may hold
 */
export type CsvErrorKind =
  | 'empty'
  | 'syntax'
  | 'unknown-column'
  | 'missing-column'
  | 'repeated-column'
  | 'wrong-width'
  | 'bad-value';

/** `message` names the line, the column and what is expected there. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  readonly kind: CsvErrorKind;
  /** Counted from 1. */
  readonly line: number;
  /** Null: the fault is not in one column. */
  readonly column: string | null;

  constructor(kind: CsvErrorKind, line: number, column: string | null, what: string) {
    super(`Line ${line}${column === null ? '' : `, column ${column}`}: ${what}`);
    this.kind = kind;
    this.line = line;
    this.column = column;
  }
}
