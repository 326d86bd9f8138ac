const DAY_MS = 24 * 60 * 60 * 1000;

/** The days on which a car can be tried: from tomorrow on, for two weeks. */
export function testDriveDays(now: Date): { readonly first: string; readonly last: string } {
  const dayIn = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  return { first: dayIn(1), last: dayIn(14) };
}
