import { readFile } from 'node:fs/promises';

/** Where a command writes: results to `out`, progress and errors to `err`. */
export interface CommandIo {
  out(text: string): void;
  err(text: string): void;
}

export const explain = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A file as UTF-8 text. The error names the file. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Error(`${path} cannot be read: ${explain(cause)}`, { cause });
  }
}
