import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Schema } from './Schema.js';
import type { Session } from './Session.js';

/** Builds statements and runs none. */
export const builder = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

class Placeholder {
  constructor(readonly name: string) {}
}

const names = new Map<string, string>();

/** The name under which a connection prepares a text; undefined where `statement` did not make it. */
export const nameOf = (text: string): string | undefined => names.get(text);

export type Statement<Values, Row> = (session: Session, values: Values) => Promise<Row[]>;

/**
 * Builds and compiles a statement once; each connection prepares it once. Building it for every call would cost more than the
 * database takes to answer.
 *
 * @example statement<{ id: number }, Row>(value => builder.selectFrom('loans').selectAll().where('id', '=', value('id')).compile())
 */
export function statement<Values extends object, Row = unknown>(
  // biome-ignore lint/suspicious/noExplicitAny: a placeholder stands for a value of any column type
  build: (value: (name: keyof Values & string) => any) => CompiledQuery<Row>,
): Statement<Values, Row> {
  const { sql, parameters } = build(name => new Placeholder(name));
  if (!names.has(sql)) names.set(sql, `fenqi-${names.size}`);
  return async (session, values) => {
    const given = parameters.map(each => (each instanceof Placeholder ? values[each.name as keyof Values] : each));
    return (await session.query<Row>(sql, given)).rows;
  };
}
