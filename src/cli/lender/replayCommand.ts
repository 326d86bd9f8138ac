import {
  type Replayed,
  type ReplayResult,
  replayDecision,
  replayResults,
} from '../../lender-server/ops/replayDecision.js';
import type { KeptDecision } from '../../lender-server/storage/reviews/sqlDecisions.js';
import { DAY_MS } from '../../lending/applications/days.js';
import { CommandError, type Io, parseOperands, wrongUsage } from '../command.js';
import { lendingIn } from './configurationOf.js';
import { demoConfig } from './demoConfig.js';
import { givenKeyring, withBooks } from './preconditions.js';
import { readConfig } from './readConfig.js';
import { retentionOf } from './retentionOf.js';

const COMMAND = 'fenqi-lender replay';
const help = `Usage: ${COMMAND} REFERENCE | --all | --since DAY [options]

Makes decisions again from the facts, the configuration and the parameter set that were kept with them. It says of each whether the answer is the same, or
what differs, and nothing of the person but the reference (app_...). It changes nothing. Facts are erased when their time is over; such a
decision is counted, and is not a failure. Exit code 1: an answer differs, or cannot be had again although it should be. Lenders may run
meanwhile on a PostgreSQL server.

Options
  --all          every decision in the books
  --since DAY    every decision from this day on (YYYY-MM-DD, UTC)
  --data DIR     the lender's directory, with the books and the keys (default ./fenqi-data)
  --config FILE  the configuration with the lender's own retention
  --help         show this text

Environment
  DATABASE_URL        a PostgreSQL server; without it PostgreSQL is embedded (PGlite) in --data
  FENQI_SIGNING_KEY   the lender's keys, one of which the facts are encrypted with; without it those in --data`;

const options = {
  all: { type: 'boolean', default: false },
  since: { type: 'string' },
  data: { type: 'string', default: './fenqi-data' },
  config: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `fenqi-lender replay`: whether decisions can be made again, to the same answer, from what is stored. */
export async function replayCommand(args: readonly string[], io: Io): Promise<number> {
  const { values: asked, operands } = parseOperands(args, options, COMMAND);
  if (asked.help) {
    io.out(help);
    return 0;
  }
  const which = whichOf(operands, asked);
  const { retention } = asked.config === undefined ? demoConfig() : await readConfig(asked.config);
  const { rules } = retentionOf(retention);
  return withBooks(io, asked.data, async books => {
    const decisions = books.decisions((await givenKeyring(io, asked.data))?.sealer ?? null);
    const replayed = replayDecision({
      configuration: decisions.configuration,
      read: lendingIn,
      isPast: ({ at, jurisdiction }) => Date.now() >= at + rules[jurisdiction].applicationDays * DAY_MS,
    });
    if ('since' in which) {
      const counts = new Map<ReplayResult, number>();
      for await (const decision of decisions.since(which.since)) {
        const found = await replayed(decision);
        io.out(inWords(decision, found));
        counts.set(found.result, (counts.get(found.result) ?? 0) + 1);
      }
      io.out(summary(counts, books.name));
      return exitCode([...counts.keys()]);
    }
    const { reference } = which;
    const decision = await decisions.find(reference);
    if (decision) {
      const found = await replayed(decision);
      io.out(inWords(decision, found));
      return exitCode([found.result]);
    }
    if (!(await decisions.isDeleted(reference)))
      throw new CommandError(`The lender does not know ${reference}. Give the reference of one of its applications.`);
    io.out(`${reference}: was erased, with everything that it was decided on`);
    return 0;
  });
}

type Which = { readonly reference: string } | { readonly since: number };

function whichOf(
  operands: readonly string[],
  { all, since }: { readonly all: boolean; readonly since?: string | undefined },
): Which {
  const [reference] = operands;
  if (operands.length + Number(all) + Number(since !== undefined) !== 1)
    throw wrongUsage('Give one REFERENCE, --all or --since DAY.', COMMAND);
  if (reference !== undefined) return { reference };
  if (since === undefined) return { since: 0 };
  const at = Date.parse(`${since}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(since) || Number.isNaN(at) || !new Date(at).toISOString().startsWith(since))
    throw wrongUsage('--since must be a day: YYYY-MM-DD.', COMMAND);
  return { since: at };
}

const inWords = ({ reference, verdict }: KeptDecision, { result, fields }: Replayed): string => {
  const { parameters } = verdict.versions;
  const under = parameters === undefined ? '' : ` (parameter set ${parameters})`;
  return `${reference}: ${replayResults[result].says}${fields.length ? ` in ${fields.join(', ')}` : ''}${under}`;
};

const erased = ['facts-erased', 'facts-forgotten'] as const satisfies readonly ReplayResult[];

function summary(counts: ReadonlyMap<ReplayResult, number>, books: string): string {
  const of = (...results: readonly ReplayResult[]) => results.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const other = all - of('same', 'differs', ...erased);
  return `${all} decisions of ${books}: ${of('same')} the same, ${of('differs')} differ, ${of(...erased)} erased, ${other} cannot be made again.`;
}

const exitCode = (results: readonly ReplayResult[]): number =>
  results.some(result => replayResults[result].isFault) ? 1 : 0;
