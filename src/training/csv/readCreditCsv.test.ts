import { describe, expect, it } from 'vitest';
import { CsvError } from './CsvError.js';
import { readCreditCsv } from './readCreditCsv.js';

const header = 'Status,Seniority,Home,Time,Age,Marital,Records,Job,Expenses,Income,Assets,Debt,Amount,Price';
const row = 'good,9,rent,60,30,married,no,freelance,73,129,0,0,800,846';
const file = (...lines: string[]) => [header, ...lines].join('\n');

const refusal = (text: string) => {
  try {
    readCreditCsv(text);
  } catch (error) {
    if (error instanceof CsvError) return error;
  }
  throw new Error('was accepted');
};

describe('labelled loans', () => {
  it('are read with the facts for the score apart from the attributes for fairness', () => {
    expect(readCreditCsv(file(row))).toEqual([
      {
        facts: {
          seniority: 9,
          home: 'rent',
          time: 60,
          records: false,
          job: 'freelance',
          expenses: 73,
          income: 129,
          assets: 0,
          debt: 0,
          amount: 800,
          price: 846,
        },
        bad: false,
        protected: { age: 30, marital: 'married' },
      },
    ]);
  });

  it('read the same with columns in another order, CRLF, a byte order mark and quoted fields', () => {
    const turned = (line: string) =>
      line
        .split(',')
        .reverse()
        .map(field => `"${field}"`)
        .join(',');
    const text = `\uFEFF${turned(header)}\r\n${turned(row)}\r\n\r\n`;
    expect(readCreditCsv(text)).toEqual(readCreditCsv(file(row)));
  });

  it('may leave every optional field blank', () => {
    const [{ facts, protected: apart }] = readCreditCsv(file('bad,,,12,,,yes,,,,,,500,600')) as [
      ReturnType<typeof readCreditCsv>[0],
    ];
    expect(facts).toMatchObject({ seniority: null, home: null, job: null, income: null, debt: null, records: true });
    expect(apart).toEqual({ age: null, marital: null });
  });

  it('may lack the columns for age and marital status', () => {
    const without = (line: string) =>
      line
        .split(',')
        .filter((_, i) => i !== 4 && i !== 5)
        .join(',');
    const [only] = readCreditCsv(`${without(header)}\n${without(row)}`);
    expect(only!.protected).toEqual({ age: null, marital: null });
  });

  it.each([
    ['bad-value', 3, 'Income', file(row, row.replace('129', '12o9')), /"12o9" is not a number of 0 or more, or blank/],
    ['bad-value', 2, 'Home', file(row.replace('rent', 'castle')), /one of rent, owner, priv, ignore, parents, other/],
    ['bad-value', 2, 'Status', file(row.replace('good', 'GOOD')), /one of good, bad/],
    ['bad-value', 2, 'Amount', file(row.replace('800', '')), /"" is not a number above 0/],
    ['bad-value', 2, 'Price', file(row.replace('846', '0')), /a number above 0/],
    ['bad-value', 2, 'Debt', file(row.replace('0,0,800', '0,-5,800')), /a number of 0 or more/],
    ['bad-value', 2, 'Seniority', file(row.replace('good,9', 'good,1e400')), /a number of 0 or more/],
    ['bad-value', 2, 'Seniority', file(row.replace('good,9', `good,${'9'.repeat(400)}`)), /a number of 0 or more/],
    ['unknown-column', 1, 'Salary', file(row).replace('Income', 'Salary'), /the columns are Status, Seniority/],
    ['missing-column', 1, 'Price', `${file().replace(',Price', '')}\ngood`, /is missing/],
    ['repeated-column', 1, 'Income', file(row).replace('Expenses', 'Income'), /twice/],
    ['wrong-width', 2, null, file('good,9'), /2 fields, but the header has 14/],
    ['syntax', 2, null, file('"good,9'), /not closed/],
    ['syntax', 2, null, file('"good"x,9'), /follows a closed quote/],
    ['syntax', 2, null, file('go"od,9'), /inside a field without quotes/],
    ['empty', 1, null, '', /at least one row/],
    ['empty', 1, null, header, /at least one row/],
  ])('with a fault are refused as %s, at line %i and column %s', (kind, line, column, text, message) => {
    const error = refusal(text);
    expect(error).toMatchObject({ kind, line, column });
    expect(error.message).toMatch(message);
    expect(error.message).toContain(`Line ${line}`);
  });

  it('are refused at the line on which the faulty row begins, whatever lines its quoted fields span', () => {
    expect(refusal(file(row.replace('rent', '"re\nnt"'), row)).line).toBe(2);
    expect(refusal(file(row, '', '"good,9', row))).toMatchObject({ kind: 'syntax', line: 4 });
    const spanning = file(row.replace('rent', '"rent\n"'), row.replace('60', '6o'));
    for (const text of [spanning, spanning.replaceAll('\n', '\r\n'), spanning.replaceAll('\n', '\r')])
      expect(refusal(text)).toMatchObject({ line: 4, column: 'Time' });
    expect(refusal(file(`${row.replace('good', '"good"')}`, '', row.replace('60', '6o'))).line).toBe(4);
  });
});
