export const DAY_MS = 24 * 60 * 60_000;

/** The day of an instant, UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
