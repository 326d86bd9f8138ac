import { readFile } from 'node:fs/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A command takes its arguments and returns its exit code. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

type Options = NonNullable<ParseArgsConfig['options']>;
export type Values<Own extends Options> = ReturnType<typeof parseArgs<{ readonly options: Own }>>['values'];

/**
 * The frame of a command that works on one file of labelled loans. Exit codes: 0 for done or help, 1 for a bad file, 2 for wrong usage.
 *
 * @param options besides `--help`
 * @param read makes of the command line what the work needs, and throws if the usage is wrong; the file is undefined where none is named
 */
export const command =
  <const Own extends Options, Asked extends object>(
    help: string,
    options: Own,
    read: (values: Values<Own>, file: string | undefined) => Asked,
    work: (asked: Asked, io: CommandIo) => Promise<void>,
  ): Command =>
  async (args, io) => {
    let asked: Asked;
    try {
      const all: Options = { ...options, help: { type: 'boolean' } };
      const { values, positionals } = parseArgs({ args: [...args], options: all, allowPositionals: true });
      if (values['help']) {
        io.out(help);
        return 0;
      }
      if (positionals.length > 1) throw new Error(`Name one FILE.csv, not ${positionals.length}.`);
      // The compiler cannot follow the options that it does not know yet; `Values` derives them from the same record.
      asked = read(values as Values<Own>, positionals[0]);
    } catch (error) {
      io.err(`${explain(error)}\n\n${help}`);
      return 2;
    }
    try {
      await work(asked, io);
      return 0;
    } catch (error) {
      io.err(`${explain(error)}\n`);
      return 1;
    }
  };

/** A command writes results to `out`, and progress and errors to `err`. */
export interface CommandIo {
  out(text: string): void;
  err(text: string): void;
}

export const explain = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Reads a file as UTF-8 text. The error names the file. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Error(`${path} cannot be read: ${explain(cause)}`, { cause });
  }
}
