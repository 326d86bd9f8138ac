import pg from 'pg';

/**
 * Fills the books up to so many loans. The rows are copies of a loan that the lender made, each of another person, spread over
 * two years, a third of them repaid.
 *
 * @param like the reference of a committed loan
 */
export async function seedLoans(url: string, like: string, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // The rows are right by construction, and checking them would take most of the time.
    await client.query('set session_replication_role = replica');
    for (let start = from; start < to; start += BATCH)
      for (const statement of STATEMENTS) await client.query(statement, [like, start + 1, Math.min(start + BATCH, to)]);
    await client.query('set session_replication_role = default');
    await client.query(`
      update pools set used = (select coalesce(sum(i.principal), 0) from installments i join loans l on l.id = i.loan
        where i.paid_at is null and l.currency = pools.currency and l.tier = pools.tier)`);
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

const BATCH = 50_000;
const REFERENCE = `'app_' || substr(md5(n::text) || md5((-n)::text), 1, 25)`;
const AGREEMENT = `'agr_' || substr(md5(n::text) || md5((-n)::text), 1, 25)`;
const AT = `like_this.at - 86400000 - (n::bigint * 7919 % 730) * 86400000`;

const STATEMENTS = [
  `insert into applications (reference, merchant, key, applicant, scenario, jurisdiction, currency, at, request, verdict,
     financed, monthly, ready_at, until, tier)
   select ${REFERENCE}, merchant, 'seeded-' || n, 'test_approved.seeded-' || n, scenario, jurisdiction, currency, ${AT}, request,
     verdict, financed, monthly, ${AT}, ${AT} + 900000, tier
   from applications like_this, generate_series($2::int, $3::int) n where reference = $1`,
  `insert into answers (merchant, key, fingerprint, body)
   select merchant, 'seeded-' || n, md5(n::text) || md5((-n)::text), replace(body, $1, ${REFERENCE})
   from answers join applications using (merchant, key), generate_series($2::int, $3::int) n where reference = $1`,
  `insert into reservations (reference, currency, tier, amount, state, until)
   select ${REFERENCE}, r.currency, r.tier, r.amount, 'used', ${AT} + 900000
   from reservations r join applications like_this using (reference), generate_series($2::int, $3::int) n where reference = $1`,
  `insert into transfers (reference, currency, tier, debit, credit, amount)
   select ${REFERENCE}, currency, tier, debit, credit, amount
   from transfers, generate_series($2::int, $3::int) n where reference = $1`,
  // The signature repeats the agreement. Nothing here reads it, so it is left out.
  `insert into loans (agreement_id, reference, merchant, currency, tier, commit_key, request, agreement)
   select ${AGREEMENT}, ${REFERENCE}, merchant, currency, tier, 'seeded-commitment-' || n, request, ((agreement::jsonb) - 'signature')::json
   from loans, generate_series($2::int, $3::int) n where reference = $1`,
  `insert into installments (loan, number, due, principal, total, paid_at, paid, paid_principal)
   select l.id, i.number, i.due - (n::bigint * 7919 % 730)::int, i.principal, i.total,
     case when is_paid then 1 end, case when is_paid then i.total else 0 end, case when is_paid then i.principal else 0 end
   from generate_series($2::int, $3::int) n
   join loans l on l.agreement_id = ${AGREEMENT},
   installments i join loans original on original.id = i.loan,
   lateral (select n % 3 = 0 or i.due - (n::bigint * 7919 % 730)::int < current_date) paid (is_paid)
   where original.reference = $1`,
];
