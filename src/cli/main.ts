import type { CommandIo } from '../training/command.js';
import { CommandError, type Io, version } from './command.js';

const help = `Usage: fenqi lender <command> [options]
       fenqi tags --base URL [options]

Commands of the lender
  start      serve a lender over HTTP
  migrate    bring the database to this version, and say what was done
  train      train the score on a CSV of loans and their outcomes
  evaluate   measure the score on a CSV of loans and their outcomes

tags         print the head of a page that loads the widget from your own host

Options
  --help     show what a command takes: fenqi lender start --help
  --version  show the version

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

type Run = (args: readonly string[], io: Io) => Promise<number>;

/** Each command is loaded when it is asked for: help needs no server, and training needs no database. */
const lenderCommands = {
  start: async () => (await import('./lender/startCommand.js')).startCommand,
  migrate: async () => (await import('./lender/migrateCommand.js')).migrateCommand,
  train: async () => byLine((await import('../training/trainCommand.js')).runTrain),
  evaluate: async () => byLine((await import('../training/evaluateCommand.js')).runEvaluate),
} as const satisfies Record<string, () => Promise<Run>>;

const isLenderCommand = (name: string): name is keyof typeof lenderCommands => Object.hasOwn(lenderCommands, name);

/** The command line of the package. @returns the exit code: 0 done, 1 failed, 2 wrong usage */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [area = '', name = '', ...rest] = args;
  if (area === '--version' || area === '-v') return say(io, version);
  if (area === '--help' || area === '-h') return say(io, help);
  if (area === 'lender' && (name === '--help' || name === '-h')) return say(io, help);
  try {
    if (area === 'tags') return await (await import('./tags/tagsCommand.js')).tagsCommand(args.slice(1), io);
    if (area === 'lender' && isLenderCommand(name)) return await (await lenderCommands[name]())(rest, io);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    io.err(error.message);
    return error.usage ? 2 : 1;
  }
  const asked = args.slice(0, 2).join(' ');
  io.err(`${asked === '' ? 'No command.' : `There is no command "${asked}".`}\n\n${help}`);
  return 2;
}

/** The commands of training end their lines themselves. */
const byLine =
  (run: (args: readonly string[], io: CommandIo) => Promise<number>): Run =>
  (args, { out, err }) =>
    run(args, { out: text => out(text.replace(/\n$/, '')), err: text => err(text.replace(/\n$/, '')) });

function say(io: Io, text: string): number {
  io.out(text);
  return 0;
}
