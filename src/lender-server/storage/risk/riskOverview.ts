import { type Kysely, sql } from 'kysely';
import type { Watch } from '../../../lending/risk/watch.js';
import type { RiskOverview } from '../../../protocol/api/riskRecords.js';
import type { Schema } from '../Schema.js';
import { activeParameters } from './parameterSets.js';
import { recordOf, selectProposals, setRecordOf } from './riskRecords.js';

/** How many of each kind an operator sees, and the figures of how many days. */
const PAGE = 100;
const DAYS = 365;

export async function riskOverview(books: Kysely<Schema>): Promise<RiskOverview> {
  const active = await activeParameters(books);
  const iso = (at: number) => new Date(at).toISOString();
  const newest = await books
    .selectFrom('risk_reports')
    .select('report')
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  const sets = await books.selectFrom('parameter_sets').selectAll().orderBy('number', 'desc').limit(PAGE).execute();
  const activations = await books
    .selectFrom('parameter_activations')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(PAGE)
    .execute();
  const { rows: history } = await sql<RiskOverview['history'][number]>`
    select day, number, (report->'stability'->'score'->>'psi')::float8 as psi, (report->'calibration'->>'expected')::float8 as expected,
      report->'calibration'->'observed' as defaults, report->'arrears'->'scored' as arrears
    from risk_reports order by day desc limit ${DAYS}`.execute(books);
  return {
    report: newest?.report ? mutable(newest.report) : null,
    active: { number: active?.parameters.number ?? 0, since: iso(active?.at ?? 0) },
    sets: sets.map(setRecordOf),
    activations: activations.map(({ number, at, proposal }) => ({
      number,
      at: iso(at),
      proposal: proposal === null ? null : `${proposal}`,
    })),
    proposals: (await selectProposals(books, PAGE)).map(recordOf),
    history,
  };
}

/** The same report, as the API's types state it. */
const mutable = (report: Watch) => report as unknown as NonNullable<RiskOverview['report']>;
