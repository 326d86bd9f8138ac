import type { CommandIo } from '../training/command.js';
import { CommandError } from './CommandError.js';
import { fenqiHelp } from './help.js';
import type { Io } from './Io.js';
import { version } from './version.js';

type Run = (args: readonly string[], io: Io) => Promise<number>;

/** Each is loaded when it is asked for: help needs no server, and training no database. */
const commands: Readonly<Record<string, () => Promise<Run>>> = {
  start: async () => (await import('./lender/startCommand.js')).startCommand,
  migrate: async () => (await import('./lender/migrateCommand.js')).migrateCommand,
  train: async () => writing((await import('../training/trainCommand.js')).run),
  evaluate: async () => writing((await import('../training/evaluateCommand.js')).run),
};

/** The command line of the package. @returns the exit code: 0 done, 1 failed, 2 wrong usage */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [area, name, ...rest] = args;
  if (area === '--version' || area === '-v') return say(io, version);
  if (area === '--help' || area === '-h') return say(io, fenqiHelp);
  if (area === 'lender' && (name === '--help' || name === '-h')) return say(io, fenqiHelp);
  const command = commandOf(area, name);
  if (!command) {
    const asked = args.slice(0, 2).join(' ');
    io.err(`${asked === '' ? 'No command.' : `There is no command "${asked}".`}\n\n${fenqiHelp}`);
    return 2;
  }
  try {
    return await (await command())(area === 'lender' ? rest : args.slice(1), io);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    io.err(error.message);
    return error.usage ? 2 : 1;
  }
}

const commandOf = (area = '', name = ''): (() => Promise<Run>) | undefined => {
  if (area === 'tags') return async () => (await import('./tags/tagsCommand.js')).tagsCommand;
  return area === 'lender' && Object.hasOwn(commands, name) ? commands[name] : undefined;
};

/** Those commands end their lines themselves. */
const writing =
  (run: (args: readonly string[], io: CommandIo) => Promise<number>): Run =>
  (args, { out, err }) =>
    run(args, { out: text => out(text.replace(/\n$/, '')), err: text => err(text.replace(/\n$/, '')) });

function say(io: Io, text: string): number {
  io.out(text);
  return 0;
}
