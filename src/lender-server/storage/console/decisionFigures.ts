import { sql } from 'kysely';
import type { Decliner } from '../../../lending/decision/Verdict.js';
import type { DeclineReason } from '../../../protocol/messages/closedLists.js';
import { builder, statement } from '../statement.js';

/** What became of applications. `waiting`: a person decides first. */
export const decided = ['approved', 'declined', 'waiting'] as const;
export type Decided = (typeof decided)[number];

export interface Counts extends Readonly<Record<Decided, number>> {}

const counts = sql.raw(decided.map(each => `count(*) filter (where decided = '${each}')::int as ${each}`).join(', '));
// The amount says whether it was approved, so that the verdict need not be read.
const outcome = sql.raw(
  `case when financed is null then 'declined' when ready_at is null then 'waiting' else 'approved' end as decided`,
);

/** How many were decided in each minute. An hour of 100,000 decisions a day has 4,000 rows, which the index by time finds. */
export const countByMinute = statement<{ readonly from: number }, Counts & { readonly minute: number }>(value =>
  sql<Counts & { minute: number }>`
    select minute, ${counts} from (
      select at / 60000 as minute, ${outcome} from applications where at >= ${value('from')}) decisions
    group by minute order by minute`.compile(builder),
);

/** The shape of the newest decisions, whatever their number: at most `most` rows are read, in the order of the index by time. */
export interface DecisionShape {
  readonly decisions: number;
  /** When the oldest of them was made, in ms since 1970. */
  readonly oldest: number | null;
  /** The probability of default in twentieths: `bin` 0 is 0 to 5 %. */
  readonly scores: readonly (Counts & { readonly bin: number })[];
  readonly segments: readonly (Counts & { readonly segment: string; readonly score: number })[];
  readonly scenarios: readonly (Counts & { readonly scenario: string })[];
  readonly reasons: readonly { readonly reason: DeclineReason; readonly count: number }[];
  readonly decliners: readonly { readonly by: Decliner; readonly count: number }[];
}

const list = (rows: string) => sql.raw(`(select coalesce(json_agg(row), '[]') from (${rows}) row)`);
const perDecided = decided.map(each => `count(*) filter (where decided = '${each}')::int as ${each}`).join(', ');
const lists = {
  scores: list(`
    select least(19, floor(pd * 20))::int as bin, ${perDecided} from newest where pd is not null group by bin order by bin`),
  segments: list(`
    select segment, avg(pd) as score, ${perDecided} from newest
    where segment is not null and pd is not null group by segment order by score`),
  scenarios: list(`select scenario, ${perDecided} from newest group by scenario order by count(*) desc, scenario`),
  reasons: list(`
    select reason, count(*)::int as count from newest, json_array_elements_text(verdict->'reasons') reason
    where decided = 'declined' group by reason order by count desc, reason`),
  decliners: list(`
    select verdict->>'by' as by, count(*)::int as count from newest where decided = 'declined' group by by order by count desc, by`),
};

export const shapeOfNewest = statement<{ readonly from: number; readonly most: number }, DecisionShape>(value =>
  sql<DecisionShape>`
    with newest as materialized (
      select at, scenario, verdict, (verdict->>'pd')::float8 as pd, verdict->>'segment' as segment, ${outcome}
      from (select * from applications where at >= ${value('from')} order by at desc limit ${value('most')}) latest
    )
    select (select count(*)::int from newest) as decisions, (select min(at) from newest) as oldest,
      ${lists.scores} as scores, ${lists.segments} as segments, ${lists.scenarios} as scenarios, ${lists.reasons} as reasons,
      ${lists.decliners} as decliners`.compile(builder),
);
