import { CsvError as ParseError, parse } from 'csv-parse/sync';
import { CsvError } from './CsvError.js';

export interface CsvRecord {
  /** The line on which the record begins. A quoted field may span several lines. */
  readonly line: number;
  readonly fields: readonly string[];
}

const NOT_CLOSED = 'CSV_QUOTE_NOT_CLOSED';
const fixes: ReadonlyMap<string, string> = new Map([
  [NOT_CLOSED, 'a quoted field is not closed; end it with one more "'],
  ['CSV_INVALID_CLOSING_QUOTE', 'text follows a closed quote; double every " inside a quoted field'],
  ['INVALID_OPENING_QUOTE', 'a " is inside a field without quotes; quote the field and double the "'],
]);

const lineBreaks = (text: string) => text.split('\n').length - 1;

/**
 * Reads CSV by RFC 4180. Records may end in LF, CRLF or CR, and a byte order mark may come first. Blank lines are skipped.
 *
 * @throws CsvError `syntax`
 */
export function parseCsv(text: string): CsvRecord[] {
  // csv-parse counts a CRLF inside a quoted field as two lines.
  const source = text.replace(/\r\n?/g, '\n');
  const records: CsvRecord[] = [];
  let lastLine = 0;
  try {
    parse(source, {
      bom: true,
      recordDelimiter: '\n',
      relaxColumnCount: true,
      skipEmptyLines: true,
      onRecord(fields, { lines }) {
        lastLine = lines;
        records.push({ line: lines - lineBreaks(fields.join()), fields });
        return null;
      },
    });
    return records;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    // csv-parse names the last line of the file. The record that is not closed begins after the last good one.
    const blank = source.split('\n').slice(lastLine).findIndex(Boolean);
    const line = error.code === NOT_CLOSED ? lastLine + 1 + blank : Number(error['lines']);
    throw new CsvError('syntax', line, null, fixes.get(error.code) ?? error.message);
  }
}
