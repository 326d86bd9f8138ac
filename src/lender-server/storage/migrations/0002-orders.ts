import { type Kysely, sql } from 'kysely';

/**
 * One loan for each order, amendments of loans, and books that change only as a loan does. The database fills in whose order a loan is
 * for, so that nobody can leave it out. Of several loans that were made for one order before, the first keeps it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const refused = (reason: string) => `raise exception '${reason}' using errcode = 'check_violation'`;

const STATEMENTS = [
  `alter table loans
    add column merchant text,
    add column "order" text,
    add column ended text check (ended in ('voided', 'withdrawn', 'refunded')),
    add column holds_order boolean not null default true`,
  `update loans set merchant = made.merchant, "order" = case when made.nth = 1 then made."order" end
    from (
      select l.id, a.merchant, a.request->'purchase'->>'order' as "order",
        row_number() over (partition by a.merchant, a.request->'purchase'->>'order' order by l.id) as nth
      from loans l join applications a using (reference)
    ) made where made.id = loans.id`,
  'alter table loans alter column merchant set not null',
  // A second loan of an order waits for the first, and then fails.
  'create unique index loans_one_for_each_order on loans (merchant, "order") where holds_order',
  'create index loans_of_order on loans (merchant, "order", id)',
  `create function loan_names_its_order() returns trigger language plpgsql as $$
    begin
      select a.merchant, a.request->'purchase'->>'order' into new.merchant, new."order"
      from applications a where a.reference = new.reference;
      return new;
    end $$`,
  'create trigger loan_names_its_order before insert on loans for each row execute function loan_names_its_order()',

  `create table amendments (
    id text primary key,
    loan bigint not null references loans,
    number smallint not null check (number > 0),
    kind text not null check (kind in ('void', 'refund', 'withdrawal')),
    amendment json not null,
    unique (loan, number)
  )`,
  `create function amendments_stay() returns trigger language plpgsql as $$
    begin
      ${refused('Amendments are only ever added: write another one.')};
    end $$`,
  'create trigger amendments_stay before update or delete on amendments for each row execute function amendments_stay()',

  // Which amendment made an installment, null for the agreement's own, and which one replaced it.
  `alter table installments
    add column version smallint,
    add column replaced smallint,
    drop constraint installments_pkey,
    add foreign key (loan, version) references amendments (loan, number),
    add foreign key (loan, replaced) references amendments (loan, number)`,
  'create unique index installments_current on installments (loan, number) where replaced is null',
  'drop index installments_unpaid',
  'create index installments_unpaid on installments (due) where paid_at is null and replaced is null',

  `create function installments_stay() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        ${refused('Installments are never deleted: an amendment replaces them.')};
      end if;
      if (old.loan, old.version, old.number, old.due, old.principal, old.total)
          is distinct from (new.loan, new.version, new.number, new.due, new.principal, new.total) then
        ${refused('An installment stays as it was agreed: an amendment replaces it.')};
      end if;
      if old.paid_at is not null and (old.paid_at, old.replaced) is distinct from (new.paid_at, new.replaced) then
        ${refused('What was paid stays paid.')};
      end if;
      if old.replaced is not null and (old.paid_at, old.replaced) is distinct from (new.paid_at, new.replaced) then
        ${refused('An installment that was replaced stays replaced.')};
      end if;
      return new;
    end $$`,
  'create trigger installments_stay before update or delete on installments for each row execute function installments_stay()',

  `create function loans_stay() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        ${refused('A loan is never deleted: void it.')};
      end if;
      if (old.id, old.agreement_id, old.reference, old.currency, old.tier, old.commit_key, old.request::text, old.agreement::text, old.merchant, old."order")
          is distinct from (new.id, new.agreement_id, new.reference, new.currency, new.tier, new.commit_key, new.request::text, new.agreement::text, new.merchant, new."order") then
        ${refused('A loan stays as it was agreed: amend it.')};
      end if;
      if old.ended is distinct from new.ended and (old.ended is not null or not exists (
          select from amendments where loan = new.id
            and (kind, new.ended) in (('void', 'voided'), ('withdrawal', 'withdrawn'), ('refund', 'refunded')))) then
        ${refused('A loan ends once, by an amendment.')};
      end if;
      if old.holds_order is distinct from new.holds_order and (new.holds_order or new.ended is null or not (
          new.ended = 'voided' or new.ended = 'withdrawn' and not exists (
            select from installments where loan = new.id and replaced is null and paid_at is null))) then
        ${refused('An order is free once its loan is voided, or withdrawn from and paid.')};
      end if;
      return new;
    end $$`,
  'create trigger loans_stay before update or delete on loans for each row execute function loans_stay()',

  `create function applications_stay() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        ${refused('An application is never deleted: cancel it.')};
      end if;
      if (old.reference, old.merchant, old.key, old.applicant, old.scenario, old.jurisdiction, old.currency, old.at, old.request::text)
          is distinct from (new.reference, new.merchant, new.key, new.applicant, new.scenario, new.jurisdiction, new.currency, new.at, new.request::text) then
        ${refused('What was applied for stays: make another application.')};
      end if;
      if old.cancelled_at is not null then
        ${refused('A cancelled application stays as it is.')};
      end if;
      if exists (select from loans where reference = old.reference) then
        ${refused('An application that is a loan stays as it is: amend the loan.')};
      end if;
      if old.review_asked_at is not null and old.review_asked_at is distinct from new.review_asked_at
          or old.review_verdict is not null and old.review_verdict is distinct from new.review_verdict then
        ${refused('A review is asked for once, and decided once.')};
      end if;
      return new;
    end $$`,
  'create trigger applications_stay before update or delete on applications for each row execute function applications_stay()',
];
