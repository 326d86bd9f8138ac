import { sql } from 'kysely';
import type { Database } from './openDatabase.js';

/** What the lender decides by, as it is kept. */
export interface KeptConfiguration {
  /** SHA-256 of the text, in hex. Decisions name it. */
  readonly digest: string;
  /** JSON. */
  readonly text: string;
}

/** Keeps a configuration for good. A repeat changes nothing. */
export async function keepConfiguration(
  { kysely }: Pick<Database, 'kysely'>,
  { digest, text }: KeptConfiguration,
): Promise<void> {
  await sql`insert into configurations (digest, configuration) values (${digest}, ${text}::json)
    on conflict (digest) do nothing`.execute(kysely);
}

/** The configuration that a decision names. Null: the lender has not kept it. */
export async function findConfiguration({ kysely }: Pick<Database, 'kysely'>, digest: string): Promise<unknown> {
  const { rows } = await sql<{ configuration: unknown }>`
    select configuration from configurations where digest = ${digest}`.execute(kysely);
  return rows[0]?.configuration ?? null;
}
