/**
 * How large the tests are that have a size. `npm test` takes these small ones; `npm run campaign` sets the large ones, and
 * `FENQI_SEED` repeats the random choices of a run.
 */
const given = (name: string, usual: number): number => {
  const value = Number(process.env[name] ?? usual);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} is "${process.env[name]}": it must be a number.`);
  return value;
};

const lawRuns = given('FENQI_LAW_RUNS', 1);

export const seed = given('FENQI_SEED', Date.now() % 2 ** 31);
/** How often a law is tried, for fast-check: `FENQI_LAW_RUNS` multiplies. */
export const runs = (usual: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: Math.ceil(usual * lawRuns),
  seed,
});
/** How often a lender is killed. */
export const kills = given('FENQI_KILLS', 3);
/** How many apply in a rush. */
export const applications = given('FENQI_APPLICATIONS', 4_000);
/** How many loans live random lives in memory. A twentieth of them does it in SQL, too. */
export const lives = given('FENQI_LIVES', 240);
/** At how many places of each kind of background work a lender is killed. */
export const crashes = given('FENQI_CRASHES', 1);
