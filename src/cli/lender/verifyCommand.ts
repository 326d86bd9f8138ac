import type { JSONWebKeySet } from 'jose';
import { bookFaults } from '../../lender-server/storage/verify/verifyBooks.js';
import { type Io, parseOptions } from '../command.js';
import { givenKeyring, withBooks } from './preconditions.js';

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
export const verifyAndTell = (io: Io, data: string): Promise<number> =>
  withBooks(io, data, async books => {
    const { faults, loans, amendments, transfers } = await books.verify(await publishedKeys(io, data));
    for (const { fault, of } of faults) io.out(`${of}: ${bookFaults[fault]}`);
    const checked = `${loans} loans, ${amendments} amendments, ${transfers} transfers of ${books.name}`;
    io.out(faults.length ? `${faults.length} faults in ${checked}.` : `Nothing differs in ${checked}.`);
    return faults.length ? 1 : 0;
  });

/** The keys that verify what the lender has signed. None where it has none yet. */
export async function publishedKeys(io: Io, data: string): Promise<JSONWebKeySet> {
  const keys = (await (await givenKeyring(io, data))?.publicKeys())?.keys ?? [];
  return { keys: keys.filter(({ use }) => use === 'sig') };
}
