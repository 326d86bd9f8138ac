import { type CreditFacts, homes, jobs } from '../../lending/score/CreditFacts.js';
import { CsvError } from './CsvError.js';
import { type CsvRecord, parseCsv } from './parseCsv.js';

export const maritals = ['single', 'married', 'separated', 'divorced', 'widow'] as const;
export type Marital = (typeof maritals)[number];

/** One labelled row: the facts that the score may use, the outcome, and what only fairness is measured by. */
export interface CreditRow {
  readonly facts: CreditFacts;
  readonly bad: boolean;
  /** Null: the file does not have the column, or the field is blank. */
  readonly protected: { readonly age: number | null; readonly marital: Marital | null };
}

interface Kind<Value> {
  readonly expected: string;
  /** `undefined`: the text is not what is expected. */
  read(text: string): Value | undefined;
}

const number: Kind<number> = {
  expected: 'a number of 0 or more',
  read: text => (/^\d+(\.\d+)?(e\+?\d+)?$/i.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined),
};
const positive: Kind<number> = {
  expected: 'a number above 0',
  read: text => number.read(text) || undefined,
};
const oneOf = <Word extends string>(words: readonly Word[]): Kind<Word> => ({
  expected: `one of ${words.join(', ')}`,
  read: text => words.find(word => word === text),
});
const orBlank = <Value>(kind: Kind<Value>): Kind<Value | null> => ({
  expected: `${kind.expected}, or blank if it is not stated`,
  read: text => (text === '' ? null : kind.read(text)),
});

/** What each column of the data may hold. Amounts are in thousands, `Time` in months, `Seniority` and `Age` in years. */
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
/** No decision uses these columns. Fairness cannot be measured with a file that lacks them. */
const protectedColumns = {
  Age: orBlank(number),
  Marital: orBlank(oneOf(maritals)),
};
const known = { ...columns, ...protectedColumns };
type Column = keyof typeof known;

const list = (names: readonly string[]) => names.join(', ');
const isColumn = (name: string): name is Column => Object.hasOwn(known, name);

/**
 * Reads labelled loans, with the columns in any order.
 *
 * @throws CsvError which names the line, the column and what is expected there
 */
export function readCreditCsv(text: string): CreditRow[] {
  const [header, ...records] = parseCsv(text);
  if (!header || records.length === 0)
    throw new CsvError(
      'empty',
      1,
      null,
      `expected a header (${list(Object.keys(known))}) and at least one row below it.`,
    );
  const names = readHeader(header);
  return records.map(record => readRow(record, names));
}

function readHeader({ fields, line }: CsvRecord): Column[] {
  const names = fields.map((field, index) => {
    const name = field.trim();
    if (!isColumn(name))
      throw new CsvError(
        'unknown-column',
        line,
        name || '(blank)',
        `is not known; the columns are ${list(Object.keys(known))}, in a UTF-8 file and separated by commas.`,
      );
    if (fields.findIndex(each => each.trim() === name) !== index)
      throw new CsvError('repeated-column', line, name, 'appears twice.');
    return name;
  });
  for (const name of Object.keys(columns).filter(isColumn))
    if (!names.includes(name))
      throw new CsvError('missing-column', line, name, `is missing; a file needs ${list(Object.keys(columns))}.`);
  return names;
}

function readRow({ fields, line }: CsvRecord, names: readonly Column[]): CreditRow {
  if (fields.length !== names.length)
    throw new CsvError(
      'wrong-width',
      line,
      null,
      `${fields.length} fields, but the header has ${names.length} columns.`,
    );
  const value = <Value>(name: Column, kind: Kind<Value>): Value => {
    const text = fields[names.indexOf(name)]?.trim() ?? '';
    const read = kind.read(text);
    if (read === undefined) throw new CsvError('bad-value', line, name, `"${text}" is not ${kind.expected}.`);
    return read;
  };
  // The first fault of the row is reported, in the order of the file.
  for (const name of names) value<unknown>(name, known[name]);
  return {
    facts: {
      seniority: value('Seniority', known.Seniority),
      home: value('Home', known.Home),
      time: value('Time', known.Time),
      records: value('Records', known.Records) === 'yes',
      job: value('Job', known.Job),
      expenses: value('Expenses', known.Expenses),
      income: value('Income', known.Income),
      assets: value('Assets', known.Assets),
      debt: value('Debt', known.Debt),
      amount: value('Amount', known.Amount),
      price: value('Price', known.Price),
    },
    bad: value('Status', known.Status) === 'bad',
    protected: { age: value('Age', known.Age), marital: value('Marital', known.Marital) },
  };
}
