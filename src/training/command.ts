import { readFile } from 'node:fs/promises';

/** A command takes its arguments and returns its exit code. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

/**
 * The frame of a command. Exit codes: 0 for done or help, 1 for a bad file, 2 for wrong usage.
 *
 * @param parse returns null if help is asked for, and throws if the usage is wrong
 */
export const command =
  <Asked extends object>(
    help: string,
    parse: (args: readonly string[]) => Asked | null,
    work: (asked: Asked, io: CommandIo) => Promise<void>,
  ): Command =>
  async (args, io) => {
    let asked: Asked | null;
    try {
      asked = parse(args);
    } catch (error) {
      io.err(`${explain(error)}\n\n${help}`);
      return 2;
    }
    if (asked === null) {
      io.out(help);
      return 0;
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
