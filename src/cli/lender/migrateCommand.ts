import { type Io, parseOptions } from '../command.js';
import { openBooks } from './openBooks.js';

const help = `Usage: fenqi-lender migrate [options]

Brings the database to this version. Lenders may run meanwhile, and it may run twice.

Options
  --data DIR   the books of the embedded PostgreSQL (default ./fenqi-data)
  --help       show this text

Environment
  DATABASE_URL   a PostgreSQL server; without it PostgreSQL is embedded (PGlite) in --data`;

const options = {
  data: { type: 'string', default: './fenqi-data' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi-lender migrate`: brings the database to this version. */
export async function migrateCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = parseOptions(args, options, 'fenqi-lender migrate');
  if (asked.help) {
    io.out(help);
    return 0;
  }
  const books = await openBooks({ databaseUrl: io.env['DATABASE_URL'], data: asked.data });
  try {
    const done = await books.migrate();
    io.out(
      done.length
        ? `Migrated ${books.name}: ${done.join(', ')}.`
        : `Nothing to do: ${books.name} is of this version already.`,
    );
  } finally {
    await books.close();
  }
  return 0;
}
