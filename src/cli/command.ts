import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from './CommandError.js';

/** Reads a command line strictly. @throws CommandError that says what is wrong and where the help is */
export function parseOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  command: string,
  area = 'fenqi lender',
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\nSee ${area} ${command} --help.`, true);
  }
}

/** @throws CommandError */
export function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new CommandError(`--port must be a number from 0 to 65535, not "${text}".`, true);
}
