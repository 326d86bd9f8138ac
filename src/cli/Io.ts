/** What a command may touch of the process that it runs in. */
export interface Io {
  /** One line on standard output: results. */
  out(line: string): unknown;
  /** One line on standard error: what went wrong, and progress. */
  err(line: string): unknown;
  readonly env: Readonly<Record<string, string | undefined>>;
}
