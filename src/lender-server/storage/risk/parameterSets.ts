import { type Kysely, sql } from 'kysely';
import type { Change } from '../../../lending/risk/propose.js';
import type { ParameterSet, RiskParameters } from '../../../lending/risk/RiskParameters.js';
import type { ParameterAuthor } from '../../../protocol/api/riskRecords.js';
import { canonicalText } from '../../../protocol/messages/canonicalText.js';
import { transact } from '../openDatabase.js';
import type { Schema } from '../Schema.js';

type Books = Kysely<Schema>;

/** The set that decides now. */
export interface ActiveParameters {
  readonly parameters: ParameterSet;
  readonly model: string;
  /** The activation, which the next one replaces. */
  readonly activation: number;
  /** When it became active, in ms since 1970. */
  readonly at: number;
}

/** Null: the lender has never been started with sets. */
export async function activeParameters(books: Books): Promise<ActiveParameters | null> {
  const row = await books
    .selectFrom('parameter_activations as a')
    .innerJoin('parameter_sets as s', 's.number', 'a.number')
    .select(['a.id', 'a.at', 's.number', 's.model', 's.parameters'])
    .orderBy('a.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    parameters: { ...row.parameters, number: row.number },
    model: row.model,
    activation: row.id,
    at: row.at,
  };
}

/** Held until the transaction ends by whoever makes or activates a set, so that another one waits and does not fail. */
export const holdSets = (books: Books) =>
  sql`select pg_advisory_xact_lock(hashtext('fenqi-parameter-sets'))`.execute(books);

export interface NewSet {
  readonly model: string;
  readonly parameters: RiskParameters;
  readonly changes: readonly Change[];
  readonly author: ParameterAuthor;
  readonly operator: string | null;
  readonly proposal: number | null;
  readonly at: number;
}

/** Enters a set after those that there are. @returns its number */
export async function enterSet(books: Books, parent: number | null, set: NewSet): Promise<number> {
  const { number } = await books
    .insertInto('parameter_sets')
    .values({
      ...set,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from parameter_sets)`,
      parent,
      parameters: JSON.stringify(set.parameters),
      changes: JSON.stringify(set.changes),
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

export async function activate(
  books: Books,
  number: number,
  {
    replaces,
    proposal,
    at,
  }: { readonly replaces: number | null; readonly proposal: number | null; readonly at: number },
): Promise<void> {
  await books.insertInto('parameter_activations').values({ number, replaces, proposal, at }).execute();
}

/**
 * Makes the configuration's own parameters a set, and activates it, where the configuration has other ones, or another model, than when it last did:
 * what somebody writes into the file counts, whatever moved since. A configuration that stays leaves the active set as it is.
 *
 * @returns the set that is active then
 */
export async function enterConfigured(
  kysely: Books,
  configured: { readonly model: string; readonly parameters: RiskParameters },
  at: number,
): Promise<ParameterSet> {
  return transact({ kysely }, async books => {
    await holdSets(books);
    const last = await books
      .selectFrom('parameter_sets')
      .select(['model', 'parameters'])
      .where('author', '=', 'configuration')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    const active = await activeParameters(books);
    if (active && last && canonicalText(last) === canonicalText(configured)) return active.parameters;
    const number = await enterSet(books, active?.parameters.number ?? null, {
      ...configured,
      changes: [],
      author: 'configuration',
      operator: null,
      proposal: null,
      at,
    });
    await activate(books, number, { replaces: active?.activation ?? null, proposal: null, at });
    return { ...configured.parameters, number };
  });
}
