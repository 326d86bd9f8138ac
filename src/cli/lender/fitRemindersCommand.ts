import { type LatenessRow, latenessRows } from '../../lending/reminders/lateness/latenessRows.js';
import { fitLateness } from '../../training/lateness/fitLateness.js';
import { samplePayers } from '../../training/lateness/samplePayers.js';
import { CommandError, type Io, parseOptions } from '../command.js';
import { withBooks } from './preconditions.js';

const COMMAND = 'fenqi-lender fit-reminders';
const help = `Usage: ${COMMAND} [options]

Fits the model of who pays late on the lender's own books, and writes it as JSON, for "reminders.model" of the configuration. It reads how
people have paid, and nothing else of them. Lenders may run meanwhile on a PostgreSQL server.

Options
  --data DIR     the lender's directory, with the books (default ./fenqi-data)
  --sample SEED  fit it on made-up payers instead; 17 gives the model that ships
  --name NAME    what the model is called (default lateness-own)
  --help         show this text

Environment
  DATABASE_URL   a PostgreSQL server; without it PostgreSQL is embedded (PGlite) in --data`;

const options = {
  data: { type: 'string', default: './fenqi-data' },
  sample: { type: 'string' },
  name: { type: 'string', default: 'lateness-own' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Fewer of either tell more of chance than of how people pay. */
const LEAST_LATE = 100;
const LEAST_ROWS = 1_000;

/** `fenqi-lender fit-reminders`: who is likely to pay late, from the lender's own books. */
export async function fitRemindersCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = parseOptions(args, options, COMMAND);
  if (asked.help) {
    io.out(help);
    return 0;
  }
  const { sample } = asked;
  if (sample !== undefined && !/^\d{1,9}$/.test(sample))
    throw new CommandError('--sample must be a whole number from 0 to 999999999.', true);
  const rows = sample === undefined ? await ownRows(io, asked.data) : samplePayers(Number(sample));
  const late = rows.filter(each => each.late).length;
  if (late < LEAST_LATE || rows.length < LEAST_ROWS)
    throw new CommandError(
      `The books have ${rows.length} installments whose day is past, ${late} of them late. Wait for ${LEAST_ROWS} and ${LEAST_LATE}; until then use the model that ships.`,
    );
  io.err(`${rows.length} installments, ${late} of them late`);
  io.out(JSON.stringify(fitLateness(rows, asked.name), null, 2));
  return 0;
}

const ownRows = (io: Io, data: string): Promise<readonly LatenessRow[]> =>
  withBooks(io, data, async books => {
    const rows: LatenessRow[] = [];
    const now = Date.now();
    for await (const loans of books.reminders.borrowers()) rows.push(...latenessRows(loans, now));
    return rows;
  });
