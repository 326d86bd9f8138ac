import { type Kysely, sql } from 'kysely';

/**
 * The money of the tiers by rules: versions of the rules, every move of money between the tiers, the lender's other money and the outside,
 * and how the tiers stood. The database refuses funds that change without such a move, a move that is changed, and a loss that anything
 * but the reserve bears.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const refused = (reason: string) => `raise exception '${reason}' using errcode = 'check_violation'`;

const PLACES = `'outside', 'cash', 'daily', 'surge', 'reserve'`;
const ACCOUNTS = `'available', 'reserved', 'lent', 'cash', 'merchant', 'shopper', 'income', 'loss', 'reserve', 'capital'`;

const stays = (table: string, reason: string) => [
  `create function ${table}_stay() returns trigger language plpgsql as $$
    begin
      ${refused(reason)};
    end $$`,
  `create trigger ${table}_stay before update or delete on ${table} for each row execute function ${table}_stay()`,
  `create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function books_are_never_emptied()`,
];

const RULES = [
  // Null: from then on the tiers have the caps of the configuration.
  `create table fund_rules (
    currency text not null,
    version int not null check (version > 0),
    rules json,
    since timestamptz not null default now(),
    primary key (currency, version)
  )`,
  ...stays('fund_rules', 'Rules of funds stay: add another version.'),
];

const MOVES = [
  `create table fund_moves (
    id bigint generated always as identity primary key,
    at bigint not null,
    currency text not null,
    kind text not null check (kind in ('opening', 'closing', 'capital-in', 'capital-out', 'reserve-share', 'top-up', 'drain')),
    source text not null check (source in (${PLACES})),
    target text not null check (target in (${PLACES})),
    amount bigint not null check (amount > 0),
    -- The version of the rules that it follows.
    rules int not null,
    operator text,
    reason text,
    key text unique,
    written bigint not null default txid_current(),
    foreign key (currency, rules) references fund_rules,
    check (source <> target),
    check ((operator is not null) = (kind in ('capital-in', 'capital-out'))),
    check ((operator is null) = (reason is null) and (operator is null) = (key is null))
  )`,
  'create index fund_moves_of_currency on fund_moves (currency, id)',
  ...stays('fund_moves', 'A move of money stays: write one that goes the other way.'),
  // Under rules a tier has what was moved to it, and gives nothing that is out.
  `create function pool_funds_move() returns trigger language plpgsql as $$
    declare
      last fund_moves;
    begin
      if (select rules from fund_rules where currency = new.currency order by version desc limit 1) is null then
        return new;
      end if;
      select * into last from fund_moves where currency = new.currency order by id desc limit 1;
      if last.written is distinct from txid_current()
          or new.cap - old.cap <> (case new.tier when last.target then last.amount when last.source then -last.amount else 0 end) then
        ${refused('The funds of a tier change by a move of money.')};
      end if;
      if new.cap < old.cap and new.cap < new.reserved + new.used then
        ${refused('A tier gives no money that is out.')};
      end if;
      return new;
    end $$`,
  `create trigger pool_funds_move before update of cap on pools for each row
    when (old.cap <> new.cap) execute function pool_funds_move()`,
];

/** A move between the outside and the cash is of no tier. */
const JOURNAL = [
  'alter table transfers drop constraint transfers_debit_check, drop constraint transfers_credit_check, drop constraint transfers_tier_check',
  'alter table transfers alter column tier drop not null',
  `alter table transfers
    add constraint transfers_debit_check check (debit in (${ACCOUNTS})),
    add constraint transfers_credit_check check (credit in (${ACCOUNTS})),
    add constraint transfers_tier_check check (tier in ('daily', 'surge', 'reserve')),
    add constraint transfers_of_a_tier check (tier is not null or 'capital' in (debit, credit)),
    add constraint transfers_losses_from_reserve
      check ((debit <> 'loss' or credit = 'reserve') and (credit <> 'loss' or debit = 'reserve'))`,
];

/**
 * What the journal says of the money outside of the tiers: a debit is positive. It is added up when a transaction commits, after everything
 * else, so that nobody waits for the row for longer than that.
 */
const TREASURY = [
  `create table treasury (
    currency text primary key,
    cash bigint not null default 0,
    merchant bigint not null default 0,
    shopper bigint not null default 0,
    income bigint not null default 0,
    -- The income of which the reserve has had its share.
    shared bigint not null default 0
  ) with (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
  `insert into treasury (currency, cash, merchant, shopper, income, shared)
    select currency, coalesce(sum(debit - credit) filter (where account = 'cash'), 0),
      coalesce(sum(debit - credit) filter (where account = 'merchant'), 0),
      coalesce(sum(debit - credit) filter (where account = 'shopper'), 0),
      coalesce(sum(credit - debit) filter (where account = 'income'), 0),
      coalesce(sum(credit - debit) filter (where account = 'income'), 0)
    from entries group by currency`,
  `create function treasury_follows() returns trigger language plpgsql as $$
    begin
      insert into treasury as t (currency, cash, merchant, shopper, income)
        select new.currency,
          coalesce(sum(minor) filter (where account = 'cash'), 0), coalesce(sum(minor) filter (where account = 'merchant'), 0),
          coalesce(sum(minor) filter (where account = 'shopper'), 0), -coalesce(sum(minor) filter (where account = 'income'), 0)
        from (values (new.debit, new.amount), (new.credit, -new.amount)) side (account, minor)
      on conflict (currency) do update set cash = t.cash + excluded.cash, merchant = t.merchant + excluded.merchant,
        shopper = t.shopper + excluded.shopper, income = t.income + excluded.income;
      return null;
    end $$`,
  `create constraint trigger treasury_follows after insert on transfers deferrable initially deferred for each row
    when (new.debit in ('cash', 'merchant', 'shopper', 'income') or new.credit in ('cash', 'merchant', 'shopper', 'income'))
    execute function treasury_follows()`,
];

/** How much each tier had free at a quarter of an hour, and what was out. The pace is the difference of two. */
const LEVELS = [
  `create table fund_levels (
    currency text not null,
    at bigint not null,
    lent bigint not null,
    cash bigint not null,
    daily bigint not null,
    surge bigint not null,
    reserve bigint not null,
    primary key (currency, at)
  )`,
  `create table fund_alerts (
    currency text not null,
    tier text not null check (tier in ('daily', 'surge', 'reserve')),
    level text not null check (level in ('ample', 'drying', 'low', 'empty')),
    since bigint not null,
    hours double precision,
    primary key (currency, tier)
  )`,
];

const ACTS = [
  'alter table operator_acts drop constraint operator_acts_kind_check',
  `alter table operator_acts add constraint operator_acts_kind_check check (kind in
    ('sign-in', 'sign-out', 'view', 'approve', 'second-approve', 'decline', 'lapse', 'repay', 'payment', 'bounce', 'return',
     'more-time', 'answer-help', 'write-off', 'replay-callback', 'backup', 'erase', 'capital-in', 'capital-out'))`,
];

const QUEUE = [
  `select jobs.create_queue('funds', '{"policy": "short", "retryLimit": 2, "expireInSeconds": 60}'::json)`,
];

const STATEMENTS = [...RULES, ...MOVES, ...JOURNAL, ...TREASURY, ...LEVELS, ...ACTS, ...QUEUE];
