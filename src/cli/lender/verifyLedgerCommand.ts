import { readFile } from 'node:fs/promises';
import { ledgerFaults } from '../../lending/proof/checkLedger.js';
import { readShape } from '../../pricing/shapes/readShape.js';
import { type TreeHead, treeHeadShape } from '../../protocol/proof/Receipt.js';
import { CommandError, type Io, parseOptions } from '../command.js';
import { withBooks } from './preconditions.js';
import { publishedKeys } from './verifyCommand.js';

const help = `Usage: fenqi-lender verify-ledger [options]

Follows the ledger from its first entry, and names the first that is broken: one that was changed, taken out or moved, one that the books say
otherwise, a tree head that the lender has not signed, and something that has happened and was never entered. Exit code 1: something is
broken. Lenders may run meanwhile on a PostgreSQL server.

Options
  --data DIR    the lender's directory, with the books and the keys (default ./fenqi-data)
  --head FILE   a tree head that was kept elsewhere, as GET /v1/ledger/head gives it; it shows if the end was cut off, or all was
                written anew
  --help        show this text

Environment
  DATABASE_URL        a PostgreSQL server; without it PostgreSQL is embedded (PGlite) in --data
  FENQI_SIGNING_KEY   the keys that tree heads are verified with; without it those in --data`;

const options = {
  data: { type: 'string', default: './fenqi-data' },
  head: { type: 'string', multiple: true, default: [] as string[] },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi-lender verify-ledger`: whether anybody has changed what was entered. */
export async function verifyLedgerCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = parseOptions(args, options, 'fenqi-lender verify-ledger');
  if (asked.help) {
    io.out(help);
    return 0;
  }
  const { data } = asked;
  const heads = await Promise.all(asked.head.map(readHead));
  return withBooks(io, data, async books => {
    const { entries, heads: signed, broken } = await books.verifyLedger(await publishedKeys(io, data), heads);
    // The console shows when the ledger was checked last.
    await books.noteLedgerCheck({ at: Date.now(), entries, heads: signed, fault: broken?.fault ?? null });
    const checked = `${entries} entries and ${signed} tree heads of ${books.name}`;
    if (!broken) {
      io.out(`Nothing is broken in ${checked}.`);
      return 0;
    }
    const { fault, index, agreementId } = broken;
    io.out(`${index}${agreementId === undefined ? '' : ` (${agreementId})`}: ${ledgerFaults[fault]}`);
    io.out(`Before that nothing is broken: ${checked}.`);
    return 1;
  });
}

async function readHead(file: string): Promise<TreeHead> {
  try {
    return readShape(treeHeadShape, JSON.parse(await readFile(file, 'utf8')), 'head');
  } catch (error) {
    throw new CommandError(
      `--head ${file} is not a tree head, as GET /v1/ledger/head gives it: ${(error as Error).message}`,
    );
  }
}
