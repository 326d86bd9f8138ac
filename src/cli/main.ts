import { CommandError, type Io, version } from './command.js';

/** @returns the exit code: 0 done, 1 failed, 2 wrong usage */
type Run = (args: readonly string[], io: Io) => Promise<number>;

/** One command line: `fenqi`, `fenqi-lender`. */
export interface Program {
  readonly help: string;
  /** Each command is loaded when it is asked for: help needs no server, and training needs no database. */
  readonly commands: Readonly<Record<string, () => Promise<Run>>>;
}

/** Runs what a command line says. @returns the exit code: 0 done, 1 failed, 2 wrong usage */
export async function main({ help, commands }: Program, args: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--version' || name === '-v') return say(io, version);
  if (name === '--help' || name === '-h') return say(io, help);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    io.err(`${name === '' ? 'No command.' : `There is no command "${name}".`}\n\n${help}`);
    return 2;
  }
  try {
    return await (await load())(rest, io);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    io.err(error.message);
    return error.usage ? 2 : 1;
  }
}

/** Runs what the command line of this process says. */
export async function runProcess(program: Program): Promise<void> {
  process.exitCode = await main(program, process.argv.slice(2), {
    out: line => process.stdout.write(`${line}\n`),
    err: line => process.stderr.write(`${line}\n`),
    env: process.env,
  });
}

function say(io: Io, text: string): number {
  io.out(text);
  return 0;
}
