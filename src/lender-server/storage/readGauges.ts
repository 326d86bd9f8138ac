import { sql } from 'kysely';
import type { FundLevel, FundTier } from '../../protocol/api/fundWords.js';
import { JOBS_SCHEMA, type QueueName } from '../jobs/queues.js';
import type { Database } from './openDatabase.js';

/** What the books hold now, as far as an index tells it without a look at every loan. Amounts are minor units. */
export interface Gauges {
  readonly pools: readonly {
    readonly currency: string;
    readonly tier: FundTier;
    readonly cap: number;
    readonly reserved: number;
    readonly used: number;
  }[];
  /** How each tier stands, and in how many hours it will be empty. Null: it does not get less. */
  readonly fundAlerts: readonly {
    readonly currency: string;
    readonly tier: FundTier;
    readonly level: FundLevel;
    readonly hours: number | null;
  }[];
  /** Loans that were made and not undone, also those that are repaid. */
  readonly loans: readonly { readonly currency: string; readonly count: number }[];
  readonly callbacks: readonly { readonly state: 'waiting' | 'dead'; readonly count: number }[];
  /** For how long the oldest callback could have been sent, in ms. 0: none is due. */
  readonly callbacksLateMs: number;
  /** What the newest report of risk found, and the set that is active. Empty before the first report, and before the first set. */
  readonly risk: readonly {
    /** Null: there was nothing to compare with. */
    readonly psi: number | null;
    readonly expected: number;
    readonly observed: number;
    readonly brier: number | null;
    readonly arrears: number;
  }[];
  readonly parameters: readonly { readonly number: number }[];
  readonly jobs: readonly { readonly queue: QueueName; readonly count: number }[];
}

const list = (rows: string) => sql.raw(`(select coalesce(json_agg(row), '[]') from (${rows}) row)`);

/** One row for each thing that is counted. A new one also needs its metric in `lenderMetrics`. */
const lists = {
  pools: list('select currency, tier, cap, reserved, used from pools order by currency, tier'),
  fundAlerts: list('select currency, tier, level, hours from fund_alerts order by currency, tier'),
  loans: list('select currency, count from loan_counts order by currency'),
  callbacks: list(`
    select 'waiting' as state, count(*) from callbacks where state = 'waiting'
    union all select 'dead', count(*) from callbacks where state = 'dead'`),
  risk: list(`
    select (report->'stability'->'score'->>'psi')::float8 as psi, (report->'calibration'->>'expected')::float8 as expected,
      (report->'calibration'->'observed'->>'count')::float8 as observed, (report->'calibration'->>'brier')::float8 as brier,
      (report->'arrears'->'scored'->>'share')::float8 as arrears
    from risk_reports order by day desc limit 1`),
  parameters: list('select number from parameter_activations order by id desc limit 1'),
  jobs: list(
    `select name as queue, count(*) from ${JOBS_SCHEMA}.job where state in ('created', 'retry', 'active') group by name`,
  ),
};

export async function readGauges({ kysely }: Pick<Database, 'kysely'>, now: number): Promise<Gauges> {
  const { rows } = await sql<Gauges>`
    select ${lists.pools} as pools, ${lists.fundAlerts} as "fundAlerts",
      ${lists.loans} as loans, ${lists.callbacks} as callbacks, ${lists.jobs} as jobs,
      ${lists.risk} as risk, ${lists.parameters} as parameters,
      greatest(0, ${now}::bigint - coalesce((select min(due_at) from callbacks where state = 'waiting'), ${now}::bigint)) as "callbacksLateMs"`.execute(
    kysely,
  );
  return rows[0]!;
}
