/** How the network treats a test shopper. Everything else about a decision is the lender's; whoever answers plays this. */
export interface TestConduct {
  /** Added to the time that a pre-approval takes. */
  readonly slowByMs?: number;
  /** So many first attempts of an application fail before anything has happened: all that one click makes by itself. */
  readonly offlineAttempts?: number;
  /** The first commitment happens, and the connection breaks before the answer. */
  readonly breaksAfterCommit?: boolean;
}

const conducts: Readonly<Record<string, TestConduct>> = {
  test_slow: { slowByMs: 4_000 },
  test_offline: { offlineAttempts: 3 },
  test_broken_commit: { breaksAfterCommit: true },
};

/** @param token an applicant token, of which the part before a dot says how it is */
export function testConduct(token: string | undefined): TestConduct {
  const name = token?.split('.', 1)[0] ?? '';
  return (Object.hasOwn(conducts, name) && conducts[name]) || {};
}
