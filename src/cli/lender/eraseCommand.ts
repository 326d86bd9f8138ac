import { ALREADY_ERASED, nobodyBy, type Person } from '../../lender-server/ops/createOpsApp.js';
import { forget } from '../../lender-server/ops/forget.js';
import type { Fates } from '../../lender-server/storage/retention/sqlRetention.js';
import { CommandError, type Io, parseOperand } from '../command.js';
import { ASK_IT, askRunning, OPS_HELP } from './askRunning.js';
import { demoConfig } from './demoConfig.js';
import { givenKeyring, withBooks } from './preconditions.js';
import { readConfig } from './readConfig.js';
import { retentionOf } from './retentionOf.js';

const help = `Usage: fenqi-lender erase PERSON [options]

Forgets a person who asks for it, as far as no law has the lender keep what it knows: docs/running-a-lender.md has the rules.
What is open stays, and so does what a law has kept as it is; ask again once it is over. PERSON is the reference of an application that they made (app_...), a phone number that
a merchant has verified (+86...), or, with --merchant, what the merchant calls them (sub of its tokens). Whoever has a verified phone is known by
the phone alone: give the number or a reference.

Options
  --merchant ID   the merchant that calls the person so
  --data DIR      the lender's directory (default ./fenqi-data)
  --config FILE   the configuration with the lender's own rules of retention
${OPS_HELP}
  --help          show this text

Environment
  DATABASE_URL       a PostgreSQL server, where lenders may run meanwhile; without it PostgreSQL is embedded (PGlite) in --data
  FENQI_SIGNING_KEY  the lender's keys, which know people by their phone number; without it a file in --data`;

const options = {
  merchant: { type: 'string' },
  data: { type: 'string', default: './fenqi-data' },
  config: { type: 'string' },
  ops: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi-lender erase`: forgets a person. */
export async function eraseCommand(args: readonly string[], io: Io): Promise<number> {
  const { values: asked, operand } = parseOperand(args, options, 'PERSON', 'fenqi-lender erase');
  if (asked.help) {
    io.out(help);
    return 0;
  }
  const person = personOf(operand, asked.merchant);
  const fates =
    asked.ops === undefined
      ? await erase(io, asked, person)
      : await (await askRunning(io, asked.ops, '/erasures', person)).json();
  if (!fates) throw new CommandError(nobodyBy(person));
  io.out(fates === 'erased' ? ALREADY_ERASED : inWords(fates));
  return 0;
}

function personOf(operand: string, merchant: string | undefined): Person {
  if (merchant !== undefined) return { merchant, subject: operand };
  if (operand.startsWith('+')) return { phone: operand };
  if (operand.startsWith('app_')) return { reference: operand };
  throw new CommandError(
    'PERSON must be a reference (app_...) or a phone number (+...). Name the merchant that calls the person so with --merchant.',
    true,
  );
}

async function erase(
  io: Io,
  { data, config }: { readonly data: string; readonly config?: string | undefined },
  person: Person,
): Promise<Fates | 'erased' | null> {
  const { retention } = config === undefined ? demoConfig() : await readConfig(config);
  return withBooks(
    io,
    data,
    async books => {
      const keyring = 'phone' in person ? await givenKeyring(io, data) : null;
      if ('phone' in person && !keyring)
        throw new CommandError(
          "Only the lender's keys know people by their phone number. Set FENQI_SIGNING_KEY, or name the directory with --data.",
        );
      return forget(books.retention(retentionOf(retention)), keyring?.applicantKeys ?? null, Date.now)(person);
    },
    ASK_IT,
  );
}

function inWords({ deleted, pseudonymised, kept, open }: Fates): string {
  const parts = [
    `${deleted} applications deleted`,
    `${pseudonymised} loans kept without the person`,
    `${kept} applications kept whole by law`,
    `${open} still open`,
  ];
  return `${parts.join(', ')}.`;
}
