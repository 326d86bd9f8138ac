import { type Kysely, sql } from 'kysely';

/**
 * The books. The database itself refuses what must never happen: more going out than a tier's cap, a reservation that is resolved
 * twice, a loan without a reservation, two loans from one, a transfer that does not balance, and a change of the journal.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table applications (
    reference text primary key,
    merchant text not null,
    key text not null,
    applicant text not null,
    scenario text not null,
    jurisdiction text not null,
    currency text not null,
    at bigint not null,
    request json not null,
    verdict json not null,
    financed bigint check (financed > 0),
    monthly bigint check (monthly >= 0),
    ready_at bigint,
    until bigint not null,
    tier text check (tier in ('daily', 'surge')),
    cancelled_at bigint,
    review_asked_at bigint,
    review_verdict text check (review_verdict in ('upheld', 'overturned')),
    unique (merchant, key),
    check ((financed is null) = (monthly is null)),
    check (review_verdict is null or review_asked_at is not null)
  )`,
  // Finds what one person asked for lately and what is open: a few rows, however many applications exist.
  'create index applications_of_applicant on applications (applicant, at)',

  `create table answers (
    merchant text not null,
    key text not null,
    fingerprint text not null,
    body text not null,
    primary key (merchant, key)
  )`,

  // Every decision updates these rows. With room left on the page they are changed in place, without touching the index.
  `create table pools (
    currency text not null,
    tier text not null check (tier in ('daily', 'surge', 'reserve')),
    cap bigint not null check (cap >= 0),
    reserved bigint not null default 0 check (reserved >= 0),
    used bigint not null default 0 check (used >= 0),
    primary key (currency, tier)
  ) with (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
  // A cap may be lowered below what is out, which nobody can take back. Only lending more is refused.
  `create function pools_never_oversold() returns trigger language plpgsql as $$
    begin
      if new.reserved + new.used > coalesce(old.reserved + old.used, 0) then
        raise exception 'No more than its cap is lent by %', new.tier using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger pools_never_oversold before insert or update on pools for each row
    when (new.reserved + new.used > new.cap) execute function pools_never_oversold()`,

  `create table reservations (
    reference text primary key references applications,
    currency text not null,
    tier text not null check (tier in ('daily', 'surge')),
    amount bigint not null check (amount > 0),
    state text not null check (state in ('open', 'used', 'released')),
    until bigint not null
  )`,
  // The search for lapsed reservations needs the open ones only, so the index stays small, however many loans exist.
  `create index reservations_open on reservations (until) where state = 'open'`,
  `create function reservation_moves() returns trigger language plpgsql as $$
    begin
      if not (old.state = 'open' and new.state = 'open'
          and (old.currency, old.tier, old.amount) = (new.currency, new.tier, new.amount)
        or old.state = 'open' and new.state in ('used', 'released')
        or old.state = 'released' and new.state = 'open') then
        raise exception 'A reservation is resolved once, as it was made: % to %', old.state, new.state using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger reservation_moves before update on reservations for each row execute function reservation_moves()`,

  // One row holds both sides of a transfer, so nobody can write one side alone.
  `create table transfers (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    reference text not null,
    currency text not null,
    tier text not null check (tier in ('daily', 'surge')),
    debit text not null check (debit in ('available', 'reserved', 'lent')),
    credit text not null check (credit in ('available', 'reserved', 'lent')),
    amount bigint not null check (amount > 0),
    check (debit <> credit)
  )`,
  `create function transfers_stay() returns trigger language plpgsql as $$
    begin
      raise exception 'Transfers are only ever added: write one that goes the other way.' using errcode = 'check_violation';
    end $$`,
  `create trigger transfers_stay before update or delete on transfers for each row execute function transfers_stay()`,
  `create view entries as
    select id as transfer, reference, currency, tier, debit as account, amount as debit, 0::bigint as credit from transfers
    union all
    select id, reference, currency, tier, credit, 0, amount from transfers`,

  `create table loans (
    id bigint generated always as identity primary key,
    agreement_id text not null unique,
    reference text not null unique references reservations,
    currency text not null,
    tier text not null check (tier in ('daily', 'surge')),
    commit_key text not null,
    request json not null,
    agreement json not null
  )`,
  `create function loan_is_funded() returns trigger language plpgsql as $$
    begin
      if not exists (select from reservations where reference = new.reference and state = 'used') then
        raise exception 'A loan is made of a reservation that was used for it.' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  `create trigger loan_is_funded before insert or update of reference on loans for each row execute function loan_is_funded()`,

  `create table installments (
    loan bigint not null references loans,
    number smallint not null check (number > 0),
    due date not null,
    principal bigint not null check (principal >= 0),
    total bigint not null check (total >= 0),
    paid_at bigint,
    primary key (loan, number)
  )`,
  // Finds what is due and not paid, for reminders and arrears.
  'create index installments_unpaid on installments (due) where paid_at is null',
];
