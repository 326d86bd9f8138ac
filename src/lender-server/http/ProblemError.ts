import type { ProblemKind } from '../../protocol/api/problems.js';

/** What ends a request with a problem. Its message goes to the caller: it names the fix, and holds nothing that came in. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly kind: ProblemKind,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
