import { sql } from 'kysely';
import { type Database, transact } from './openDatabase.js';

export interface CurrencyInBooks {
  readonly currency: string;
  /** Whether any of its applications has become a loan, whatever became of that. */
  readonly hasLoans: boolean;
}

/**
 * The currencies of applications in the books, besides those that are known. Each is the currency of a tier, and tiers stay. The books need
 * the worth of each for as long as they have one application in it: in what counts of a person, and where an operator opens it.
 */
export const currenciesBut = (database: Pick<Database, 'kysely'>, known: readonly string[]) =>
  transact(database, async transaction => {
    // A currency of which all is erased is looked for among all applications.
    await sql`set local statement_timeout = 0`.execute(transaction);
    const { rows } = await sql<CurrencyInBooks>`
      select currency, exists (select from loans l where l.currency = tiers.currency) as "hasLoans"
      from (select distinct currency from pools where currency <> all(${known}::text[])) tiers
      where exists (select from applications a where a.currency = tiers.currency)
      order by currency`.execute(transaction);
    return rows;
  });
