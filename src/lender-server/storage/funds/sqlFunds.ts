import { sql } from 'kysely';
import type { TierAlert } from '../../../lending/funds/alertsOf.js';
import { type Forecast, forecastOf } from '../../../lending/funds/forecastOf.js';
import { type Database, transact } from '../openDatabase.js';
import { forecastRows } from './forecastRows.js';
import { type Connection, type FundsInBooks, fundedCurrencies, fundsInBooks } from './fundsInBooks.js';
import { type CapitalMove, type CapitalRefusal, findMovements, type KeptMovement, moveCapital } from './moveCapital.js';
import { type FundNews, roundOf } from './roundOf.js';

export interface CurrencyFunds extends FundsInBooks {
  readonly currency: string;
  /** As the last round found them. */
  readonly alerts: readonly (TierAlert & { readonly since: number })[];
  /** The newest first. */
  readonly movements: readonly KeptMovement[];
}

/** The lender's money, tier by tier. */
export interface Funds {
  /**
   * One round of the rules in each currency. At any time, by any number of processes: each moves what is left to move.
   *
   * @param tell called with what was done in a currency
   * @throws the first failure, once all other currencies are done
   */
  round(now: number, tell?: (news: FundNews) => void): Promise<void>;
  /** An operator adds or takes capital. It is in the operators' trail with the movement, once. */
  moveCapital(move: CapitalMove, now: number): Promise<KeptMovement | CapitalRefusal>;
  overview(): Promise<readonly CurrencyFunds[]>;
  /** The next 30 days of a currency. Null: there are no funds in it. */
  forecast(currency: string, now: number): Promise<Forecast | null>;
}

/** The funds in PostgreSQL or PGlite, which `setFunds` has set. */
export function sqlFunds(database: Pick<Database, 'kysely'>): Funds {
  return {
    async round(now, tell = () => {}) {
      const failures: unknown[] = [];
      for (const currency of await fundedCurrencies(database.kysely))
        try {
          tell(await transact(database, transaction => roundOf(transaction, currency, now)));
        } catch (error) {
          failures.push(error);
        }
      if (failures.length) throw failures[0];
    },
    moveCapital: (move, now) => transact(database, transaction => moveCapital(transaction, move, now)),
    overview: () =>
      transact(database, async transaction => {
        const all: CurrencyFunds[] = [];
        for (const currency of await fundedCurrencies(transaction)) all.push(await fundsOf(transaction, currency));
        return all;
      }),
    forecast: (currency, now) =>
      transact(database, async transaction => {
        if (!(await fundedCurrencies(transaction)).includes(currency)) return null;
        // Half a year of payments is added up.
        await sql`set local statement_timeout = 0`.execute(transaction);
        return forecastOf(await forecastRows(transaction, currency, now));
      }),
  };
}

async function fundsOf(connection: Connection, currency: string): Promise<CurrencyFunds> {
  const found = await fundsInBooks(connection, currency, false);
  const { rows: alerts } = await sql<TierAlert & { since: number }>`
    select tier, level, hours as "emptyInHours", since from fund_alerts where currency = ${currency}`.execute(
    connection,
  );
  return { currency, ...found, alerts, movements: await findMovements(connection, sql`currency = ${currency}`) };
}
