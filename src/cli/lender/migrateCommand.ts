import { parseOptions } from '../command.js';
import { migrateHelp } from '../help.js';
import type { Io } from '../Io.js';
import { openBooks } from './openBooks.js';

const options = {
  data: { type: 'string', default: './fenqi-data' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi lender migrate`: brings the database to this version. */
export async function migrateCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = parseOptions(args, options, 'migrate');
  if (asked.help) {
    io.out(migrateHelp);
    return 0;
  }
  const books = await openBooks({ databaseUrl: io.env['DATABASE_URL'], data: asked.data });
  try {
    const done = await books.migrate();
    io.out(
      done.length ? `Done on ${books.name}: ${done.join(', ')}.` : `Nothing to do: ${books.name} is of this version.`,
    );
  } finally {
    await books.close();
  }
  return 0;
}
