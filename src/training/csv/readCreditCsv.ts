import { type CreditFacts, homes, jobs } from '../../lending/score/CreditFacts.js';
import { CsvError } from './CsvError.js';
import { type CsvRecord, parseCsv } from './parseCsv.js';

const number = {
  expected: 'a number of 0 or more',
  allows: (text: string) => /^\d+(\.\d+)?(e\+?\d+)?$/i.test(text) && Number.isFinite(Number(text)),
};
const positive = {
  expected: 'a number above 0',
  allows: (text: string) => number.allows(text) && Number(text) > 0,
};
const oneOf = (values: readonly string[]) => ({
  expected: `one of ${values.join(', ')}`,
  allows: (text: string) => values.includes(text),
});
const orBlank = (kind: typeof number) => ({
  expected: `${kind.expected}, or blank where it is not stated`,
  allows: (text: string) => text === '' || kind.allows(text),
});

/** The columns of the data and what each may hold. Amounts in thousands, `Time` in months, `Seniority` and `Age` in years. */
const columns = {
  Status: oneOf(['good', 'bad']),
  Seniority: orBlank(number),
  Home: orBlank(oneOf(homes)),
  Time: positive,
  Records: oneOf(['yes', 'no']),
  Job: orBlank(oneOf(jobs)),
  Expenses: orBlank(number),
  Income: orBlank(number),
  Assets: orBlank(number),
  Debt: orBlank(number),
  Amount: positive,
  Price: positive,
};
/** No decision uses them. A file without them is read; only fairness cannot be measured with it. */
const protectedColumns = {
  Age: orBlank(number),
  Marital: orBlank(oneOf(['single', 'married', 'widow', 'separated', 'divorced'])),
};
const known = { ...columns, ...protectedColumns };
type Column = keyof typeof known;

const list = (names: readonly string[]) => names.join(', ');

/** Reads labelled loans, the columns in any order. Throws a `CsvError` that names line, column and what is expected there. */
export function readCreditCsv(text: string): CreditRow[] {
  const [header, ...records] = parseCsv(text);
  if (!header || records.length === 0)
    throw new CsvError(
      'empty',
      1,
      null,
      `expected a header (${list(Object.keys(known))}) and at least one row under it.`,
    );
  const names = readHeader(header);
  return records.map(record => readRow(record, names));
}

function readHeader({ fields: raw, line }: CsvRecord): Column[] {
  const fields = raw.map(name => name.trim());
  fields.forEach((name, index) => {
    if (!Object.hasOwn(known, name))
      throw new CsvError(
        'unknown-column',
        line,
        name || '(blank)',
        `not known; the columns are ${list(Object.keys(known))}, just so, in a UTF-8 file and separated by commas.`,
      );
    if (fields.indexOf(name) !== index) throw new CsvError('repeated-column', line, name, 'stands there twice.');
  });
  for (const name of Object.keys(columns))
    if (!fields.includes(name))
      throw new CsvError('missing-column', line, name, `is missing; needed are ${list(Object.keys(columns))}.`);
  return fields as Column[];
}

function readRow({ fields, line }: CsvRecord, names: readonly Column[]): CreditRow {
  if (fields.length !== names.length)
    throw new CsvError(
      'wrong-width',
      line,
      null,
      `${fields.length} fields, but the header has ${names.length} columns.`,
    );
  const value = new Map<Column, string>();
  names.forEach((name, index) => {
    const field = fields[index]!.trim();
    if (!known[name].allows(field))
      throw new CsvError('bad-value', line, name, `"${field}" is not ${known[name].expected}.`);
    value.set(name, field);
  });
  const text = (name: Column) => value.get(name) || null;
  const amount = (name: Column) => (value.get(name) ? Number(value.get(name)) : null);
  return {
    facts: {
      seniority: amount('Seniority'),
      home: text('Home') as CreditRow['facts']['home'],
      time: amount('Time')!,
      records: text('Records') === 'yes',
      job: text('Job') as CreditRow['facts']['job'],
      expenses: amount('Expenses'),
      income: amount('Income'),
      assets: amount('Assets'),
      debt: amount('Debt'),
      amount: amount('Amount')!,
      price: amount('Price')!,
    },
    bad: text('Status') === 'bad',
    protected: { age: amount('Age'), marital: text('Marital') },
  };
}

/** One labelled row: what the score may see, the outcome, and, apart from both, what only fairness is measured by. */
export interface CreditRow {
  readonly facts: CreditFacts;
  readonly bad: boolean;
  /** Null: the file has no such columns, or the field is blank. */
  readonly protected: { readonly age: number | null; readonly marital: string | null };
}
