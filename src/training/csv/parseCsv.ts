import { CsvError } from './CsvError.js';

export interface CsvRecord {
  /** Where it begins; a quoted field may span several lines. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** RFC 4180, with LF, CRLF or CR between records and a byte order mark allowed. Blank lines are skipped. Throws `CsvError` (`syntax`). */
export function parseCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const source = text.replace(/^\uFEFF/, '');
  let [at, line, start] = [0, 1, 1];
  let fields: string[] = [];

  const quoted = (): string => {
    const opened = line;
    let value = '';
    for (at++; at < source.length; at++) {
      if (source[at] === '"' && source[++at] !== '"') return value;
      value += source[at];
      if (source[at] === '\n') line++;
    }
    throw new CsvError('syntax', opened, null, 'a quoted field is not closed; end it with one more "');
  };
  const plain = (): string => {
    const from = at;
    while (at < source.length && !/[,\r\n]/.test(source[at]!)) at++;
    const value = source.slice(from, at);
    if (value.includes('"'))
      throw new CsvError(
        'syntax',
        line,
        null,
        'a " stands inside a field without quotes; quote the field and double the "',
      );
    return value;
  };

  while (at < source.length) {
    fields.push(source[at] === '"' ? quoted() : plain());
    if (source[at] === ',') {
      at++;
      if (at < source.length && !/[\r\n]/.test(source[at]!)) continue;
      fields.push('');
    } else if (at < source.length && !/[\r\n]/.test(source[at]!))
      throw new CsvError('syntax', line, null, 'text follows a closed quote; double every " inside a quoted field');
    if (fields.length > 1 || fields[0] !== '') records.push({ line: start, fields });
    fields = [];
    if (source[at] === '\r' && source[at + 1] === '\n') at++;
    at++;
    start = ++line;
  }
  return records;
}
