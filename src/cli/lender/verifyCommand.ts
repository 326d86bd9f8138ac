import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { bookFaults } from '../../lender-server/storage/verify/verifyBooks.js';
import { CommandError, type Io, parseOptions } from '../command.js';
import { openBooks } from './openBooks.js';
import { expectMigrated, keyringOf } from './preconditions.js';

const help = `Usage: fenqi-lender verify [options]

Compares everything in the books that says the same thing twice: the tiers of the funds with their journal, the journal with the loans, the
loans with the agreements that the lender has signed. Exit code 1: something differs. Lenders may run meanwhile on a PostgreSQL server.

Options
  --data DIR   the lender's directory, with the books and the keys (default ./fenqi-data)
  --help       show this text

Environment
  DATABASE_URL        a PostgreSQL server; without it PostgreSQL is embedded (PGlite) in --data
  FENQI_SIGNING_KEY   the keys that agreements are verified with; without it those in --data`;

const options = {
  data: { type: 'string', default: './fenqi-data' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi-lender verify`: whether the books agree with themselves and with what was signed. */
export async function verifyCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = parseOptions(args, options, 'fenqi-lender verify');
  if (asked.help) {
    io.out(help);
    return 0;
  }
  return verifyAndTell(io, asked.data);
}

/** @returns the exit code */
export async function verifyAndTell(io: Io, data: string): Promise<number> {
  const databaseUrl = io.env['DATABASE_URL'];
  if (!databaseUrl && !existsSync(join(data, 'books')))
    throw new CommandError(`There are no books in ${data}. Name the directory with --data.`);
  const books = await openBooks({ databaseUrl, data });
  try {
    await expectMigrated(books);
    const { faults, loans, amendments, transfers } = await books.verify(await publishedKeys(io, data));
    for (const { fault, of } of faults) io.out(`${of}: ${bookFaults[fault]}`);
    const checked = `${loans} loans, ${amendments} amendments, ${transfers} transfers of ${books.name}`;
    io.out(faults.length ? `${faults.length} faults in ${checked}.` : `Nothing differs in ${checked}.`);
    return faults.length ? 1 : 0;
  } finally {
    await books.close();
  }
}

/** None where there is no key yet: verifying makes nothing. */
async function publishedKeys(io: Io, data: string): Promise<JSONWebKeySet> {
  if (!io.env['FENQI_SIGNING_KEY'] && !existsSync(join(data, 'signing-keys.json'))) return { keys: [] };
  const { keys } = await (await keyringOf(io, data, false)).publicKeys();
  return { keys: keys.filter(({ use }) => use === 'sig') };
}
