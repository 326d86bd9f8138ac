/** Ends a command with a message that names the fix. `usage`: the command line is wrong (exit code 2); else the world is (1). */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    message: string,
    readonly usage = false,
  ) {
    super(message);
  }
}
