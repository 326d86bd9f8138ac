import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What a command may touch of the process that it runs in. */
export interface Io {
  /** Writes one line to standard output: a result. */
  out(line: string): unknown;
  /** Writes one line to standard error: what went wrong, or progress. */
  err(line: string): unknown;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Ends a command with a message that names the fix. With `usage` the command line is wrong (exit code 2), otherwise something else is (1). */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    message: string,
    readonly usage = false,
  ) {
    super(message);
  }
}

/**
 * Reads a command line strictly.
 *
 * @param command how the command is called: "fenqi-lender start"
 * @throws CommandError that says what is wrong and where the help is
 */
export function parseOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  command: string,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw wrongUsage((error as Error).message, command);
  }
}

/** The same for a command that is told what to do it to. @returns the operands apart from the options */
export function parseOperands<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  command: string,
) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    return { values, operands: positionals };
  } catch (error) {
    throw wrongUsage((error as Error).message, command);
  }
}

/**
 * The same for a command that needs exactly one operand.
 *
 * @param operand what its help calls that: "FILE"
 * @returns '' only where help is asked for
 */
export function parseOperand<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  operand: string,
  command: string,
) {
  const { values, operands } = parseOperands(args, options, command);
  const isHelp = 'help' in values && values.help === true;
  if (!isHelp && operands.length !== 1) throw wrongUsage(`Give one ${operand}.`, command);
  return { values, operand: operands[0] ?? '' };
}

/** @param command how the command is called, whose help says more */
export const wrongUsage = (what: string, command: string): CommandError =>
  new CommandError(`${what}\nSee ${command} --help.`, true);

declare const FENQI_VERSION: string | undefined;

/** The package's version, which the build writes in. The sources have none. */
export const version = typeof FENQI_VERSION === 'string' ? FENQI_VERSION : '0.0.0-source';
