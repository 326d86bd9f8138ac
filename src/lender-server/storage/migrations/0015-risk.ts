import { type Kysely, sql } from 'kysely';

/**
 * Parameter sets, who proposed and approved them, which one is active, and the reports of every day. Nothing of it is changed or deleted. One set
 * is active at a time: that of the last activation, and each activation names the one that it replaces, so that of two at once one fails. The
 * database refuses an activation that fewer people have approved than the proposal asks for, and a second vote of the same person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const refused = (reason: string) => `raise exception '${reason}' using errcode = 'check_violation'`;

const TABLES = [
  `create table parameter_sets (
    number int primary key check (number > 0),
    parent int references parameter_sets check (parent < number),
    -- The version of the model that it goes with.
    model text not null,
    parameters json not null,
    changes json not null,
    author text not null check (author in ('configuration', 'job', 'operator')),
    operator text,
    at bigint not null,
    proposal bigint unique,
    check ((parent is null) = (number = 1)),
    check ((operator is not null) = (author = 'operator')),
    check ((proposal is null) = (author = 'configuration'))
  )`,
  `create table parameter_activations (
    id bigint generated always as identity primary key,
    number int not null references parameter_sets,
    replaces bigint unique references parameter_activations,
    proposal bigint unique,
    at bigint not null
  )`,
  // One activation replaces none: the first.
  'create unique index parameter_activations_first on parameter_activations ((true)) where replaces is null',
  `create table risk_proposals (
    id bigint generated always as identity primary key,
    at bigint not null,
    -- The activation that it would replace. Once another one has, it is over.
    basis bigint not null references parameter_activations,
    -- The day of the report that it comes from; null: a person proposes it.
    day date unique,
    operator text,
    -- A new set, or an earlier one again.
    parameters json,
    activates int references parameter_sets,
    changes json not null,
    beyond json not null,
    needed smallint not null check (needed in (0, 1, 2)),
    check ((parameters is null) <> (activates is null)),
    check ((day is null) = (operator is not null)),
    -- What a person proposes needs another one.
    check (operator is null or needed = 2)
  )`,
  'alter table parameter_sets add foreign key (proposal) references risk_proposals',
  'alter table parameter_activations add foreign key (proposal) references risk_proposals',
  `create table risk_votes (
    proposal bigint not null references risk_proposals,
    operator text not null check (operator <> ''),
    verdict text not null check (verdict in ('approve', 'decline')),
    at bigint not null,
    primary key (proposal, operator)
  )`,
  `create table risk_reports (
    day date primary key,
    at bigint not null,
    number int not null references parameter_sets,
    report json not null
  )`,
  // What the lender's own first applications looked like, by model.
  'create table risk_references (model text primary key, reference json not null)',
];

const RULES = [
  // Whoever votes holds the proposal, so that the votes of two people at once are counted one after the other.
  `create function risk_vote_counts() returns trigger language plpgsql as $$
    begin
      perform from risk_proposals where id = new.proposal for update;
      if exists (select from parameter_activations where proposal = new.proposal)
          or exists (select from risk_votes where proposal = new.proposal and verdict = 'decline') then
        ${refused('The proposal was decided already.')};
      end if;
      return new;
    end $$`,
  'create trigger risk_vote_counts before insert on risk_votes for each row execute function risk_vote_counts()',
  `create function activation_follows() returns trigger language plpgsql as $$
    declare
      proposed risk_proposals;
      made parameter_sets;
    begin
      if new.replaces is distinct from (select max(id) from parameter_activations) then
        ${refused('An activation replaces the last one.')};
      end if;
      select * into made from parameter_sets where number = new.number;
      if new.proposal is null then
        if made.author <> 'configuration' then
          ${refused('Only the configuration activates a set that nobody has proposed.')};
        end if;
        return new;
      end if;
      select * into proposed from risk_proposals where id = new.proposal;
      if proposed.basis is distinct from new.replaces
          or (proposed.activates is distinct from new.number and made.proposal is distinct from new.proposal) then
        ${refused('The proposal was about another set, or another one has become active since.')};
      end if;
      if (select count(*) from risk_votes where proposal = new.proposal and verdict = 'approve') < proposed.needed
          or exists (select from risk_votes where proposal = new.proposal and verdict = 'decline') then
        ${refused('Fewer people have approved the set than it needs, or somebody has declined it.')};
      end if;
      return new;
    end $$`,
  'create trigger activation_follows before insert on parameter_activations for each row execute function activation_follows()',
  `create function risk_stays() returns trigger language plpgsql as $$
    begin
      ${refused('What was proposed, decided and reported stays: activate another set.')};
    end $$`,
  ...[
    'parameter_sets',
    'parameter_activations',
    'risk_proposals',
    'risk_votes',
    'risk_reports',
    'risk_references',
  ].flatMap(table => [
    `create trigger ${table}_stay before update or delete on ${table} for each row execute function risk_stays()`,
    `create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function books_are_never_emptied()`,
  ]),
];

const ACTS = [
  'alter table operator_acts drop constraint operator_acts_kind_check',
  `alter table operator_acts add constraint operator_acts_kind_check check (kind in
    ('sign-in', 'sign-out', 'view', 'approve', 'second-approve', 'decline', 'lapse', 'repay', 'payment', 'bounce', 'return',
     'more-time', 'answer-help', 'write-off', 'replay-callback', 'backup', 'erase', 'capital-in', 'capital-out',
     'propose-parameters', 'approve-parameters', 'decline-parameters', 'activate-parameters'))`,
];

/** A round reads every loan of two years, which may take minutes. */
const QUEUE = [
  `select jobs.create_queue('risk', '{"policy": "short", "retryLimit": 2, "expireInSeconds": 3600}'::json)`,
  // Books that an earlier version of 0003 has made have the queue already, for a minute.
  `update jobs.queue set expire_seconds = 3600 where name = 'risk'`,
];

const STATEMENTS = [...TABLES, ...RULES, ...ACTS, ...QUEUE];
