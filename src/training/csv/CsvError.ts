/**
 * What is wrong with a file, as a closed list:
 * - `empty`: no header, or no row under it
 * - `syntax`: a quote that is not closed, or text after a closed one
 * - `unknown-column`, `missing-column`, `repeated-column`: the header is not the one that is expected
 * - `wrong-width`: a row with more or fewer fields than the header
 * - `bad-value`: a field that is none of what its column may hold
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
  /** The first line of the file is 1. */
  readonly line: number;
  readonly column: string | null;

  constructor(kind: CsvErrorKind, line: number, column: string | null, what: string) {
    super(`Line ${line}${column === null ? '' : `, column ${column}`}: ${what}`);
    this.kind = kind;
    this.line = line;
    this.column = column;
  }
}
