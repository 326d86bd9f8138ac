import type { Session } from '../../storage/Session.js';

/** Numbers that a database gives out and may skip, its transactions, and how often something was tried. Whatever else differs is a difference. */
const volatile: Readonly<Record<string, readonly string[]>> = {
  'public.transfers': ['id', 'at'],
  'public.loan_events': ['written'],
  'public.operator_acts': ['id'],
  'public.operator_notes': ['act'],
  'public.callbacks': ['position', 'attempts', 'due_at'],
  'public.ledger_waiting': ['id'],
  'public.fund_moves': ['id', 'written'],
  'public.fund_rules': ['since'],
  'public.reminders': ['position', 'attempts', 'due_at'],
};

/** Random ids, hashes and signatures, instants, and numbers that a database gives out where they stand in a text. */
const MADE = /[\w.-]{22,}|fund-move:\d+|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)|\b1\d{12}\b/g;

/** Every row of every table of the books as sorted JSON, and the state of every job. */
export async function dumpTables(session: Session): Promise<readonly string[]> {
  const { rows: tables } = await session.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1`,
    [],
  );
  const dumped: string[] = [];
  for (const { name } of tables) {
    const gone = (volatile[name] ?? []).map(column => ` - '${column}'`).join('');
    const { rows } = await session.query<{ row: string }>(
      `select (to_jsonb(t)${gone})::text as row from ${name} t`,
      [],
    );
    dumped.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  const { rows: jobs } = await session.query<{ row: string }>(`select name || ' ' || state as row from jobs.job`, []);
  return [...dumped, ...jobs.map(({ row }) => `jobs.job ${row}`)].sort();
}

/** The same with everything masked that was made since `before`: it is another each time. */
export function withoutMade(rows: readonly string[], before: readonly string[]): readonly string[] {
  const known = new Set(before.flatMap(row => row.match(MADE) ?? []));
  return rows.map(row => row.replace(MADE, made => (known.has(made) ? made : 'made since'))).sort();
}
