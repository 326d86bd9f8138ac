import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A decision as the lender wrote it, to be written again row by row under new names. */
export interface Sample {
  readonly application: Readonly<Record<string, unknown>>;
  readonly fingerprint: string;
  readonly body: string;
}

const COLUMNS =
  'reference, merchant, key, applicant, scenario, jurisdiction, currency, at, request, verdict, financed, monthly, ready_at, until, tier';
const NAMES = COLUMNS.split(', ');
const statements = {
  application: `insert into applications (${COLUMNS}) values (${NAMES.map((_, n) => `$${n + 1}`).join(', ')})`,
  pool: `update pools set reserved = reserved + $1 where currency = $2 and tier = $3 and reserved + used + $1 <= cap`,
  reservation: `insert into reservations (reference, currency, tier, amount, state, until) values ($1, $2, $3, $4, 'open', $5)`,
  transfer: `insert into transfers (reference, currency, tier, debit, credit, amount) values ($1, $2, $3, 'reserved', 'available', $4)`,
  answer: 'insert into answers (merchant, key, fingerprint, body) values ($1, $2, $3, $4)',
};

/** Writes the rows of a decision in one transaction, with parameters and without a lender, and reads nothing. Nothing can be cheaper. */
export function plainSql(url: string, connections: number, sample: Sample) {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  return {
    async decide(): Promise<void> {
      const { application, fingerprint, body } = sample;
      const reference = `app_${randomUUID().replaceAll('-', '').slice(0, 25)}`;
      const fresh: Record<string, unknown> = {
        ...application,
        reference,
        key: `plain-${reference}`,
        applicant: reference,
      };
      const { currency, tier, financed, until, merchant, key } = fresh;
      const client = await pool.connect();
      try {
        const run = (name: keyof typeof statements, values: unknown[]) =>
          client.query({ name, text: statements[name], values });
        await client.query('begin');
        await run(
          'application',
          NAMES.map(name => fresh[name]),
        );
        await run('pool', [financed, currency, tier]);
        await run('reservation', [reference, currency, tier, financed, until]);
        await run('transfer', [reference, currency, tier, financed]);
        await run('answer', [merchant, key, fingerprint, body]);
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    end: () => pool.end(),
  };
}

/** The last approval in the books. */
export async function takeSample(url: string): Promise<Sample> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select a.*, a.request::text as request, a.verdict::text as verdict, b.fingerprint, b.body
       from applications a join answers b using (merchant, key) where a.tier is not null order by a.at desc limit 1`,
    );
    const { fingerprint, body, ...application } = rows[0];
    return { application, fingerprint, body };
  } finally {
    await client.end();
  }
}
