import { type Kysely, sql } from 'kysely';

/**
 * The life of a loan as events that stay, payments of any amount, and books of every account. The database refuses an event that is changed, a
 * payment that comes in or bounces twice, and money that moved in the journal otherwise than the events say. What was paid before becomes
 * payments, and the journal is completed from them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const refused = (reason: string) => `raise exception '${reason}' using errcode = 'check_violation'`;

const KINDS = `'disbursed', 'payment', 'bounced', 'returned', 'written-off', 'help-asked', 'help-answered'`;
const ACCOUNTS = `'available', 'reserved', 'lent', 'cash', 'merchant', 'shopper', 'income', 'loss', 'reserve'`;

const EVENTS = [
  `create table loan_events (
    loan bigint not null references loans,
    number int not null check (number > 0),
    kind text not null check (kind in (${KINDS})),
    at bigint not null,
    value_date date not null,
    version smallint not null check (version >= 0),
    reason text not null,
    payment text,
    amount bigint check (amount > 0),
    installment smallint,
    wish text check (wish in ('more-time', 'smaller-installments', 'talk')),
    -- The transaction that wrote it.
    written bigint not null default txid_current(),
    primary key (loan, number),
    check ((payment is not null) = (kind in ('payment', 'bounced', 'returned'))),
    check ((amount is not null) = (kind in ('payment', 'returned'))),
    check (installment is null or kind = 'payment'),
    check ((wish is not null) = (kind = 'help-asked'))
  )`,
  // A payment has one name everywhere. It bounces once.
  `create unique index loan_events_payment_once on loan_events (payment) where kind = 'payment'`,
  `create unique index loan_events_back_once on loan_events (loan, payment, kind) where kind in ('bounced', 'returned')`,
  `create unique index loan_events_once on loan_events (loan, kind) where kind in ('disbursed', 'written-off')`,
  `create index loan_events_bounced on loan_events (written) where kind = 'bounced'`,
  `create index loan_events_help on loan_events (loan, number) where kind = 'help-asked'`,
];

const RULES = [
  `create function loan_event_follows() returns trigger language plpgsql as $$
    begin
      if new.number <> 1 + (select count(*) from loan_events where loan = new.loan)
          or new.version <> (select count(*) from amendments where loan = new.loan) then
        ${refused('Events of a loan are numbered without a gap, and know the amendments before them.')};
      end if;
      if new.kind = 'bounced' and not exists (
          select from loan_events where loan = new.loan and kind = 'payment' and payment = new.payment) then
        ${refused('Only a payment of the loan can bounce.')};
      end if;
      if new.kind = 'disbursed' and not (select on_delivery from loans where id = new.loan) then
        ${refused('The merchant of this loan was paid at once.')};
      end if;
      return new;
    end $$`,
  'create trigger loan_event_follows before insert on loan_events for each row execute function loan_event_follows()',
  `create function loan_events_stay() returns trigger language plpgsql as $$
    begin
      ${refused('What has happened to a loan stays: write another event.')};
    end $$`,
  'create trigger loan_events_stay before update on loan_events for each row execute function loan_events_stay()',
  `create trigger loan_events_kept before delete on loan_events for each row
    when (not loan_is_erased(old.loan)) execute function loan_events_stay()`,
  `create trigger loan_events_never_emptied before truncate on loan_events for each statement execute function books_are_never_emptied()`,
];

const AMENDMENTS = [
  'alter table amendments drop constraint amendments_kind_check',
  `alter table amendments add constraint amendments_kind_check
    check (kind in ('void', 'refund', 'withdrawal', 'delivery', 'due-dates', 'hardship', 'settlement'))`,
];

/** What operators do about loans is in their trail. */
const ACTS = [
  'alter table operator_acts drop constraint operator_acts_kind_check',
  `alter table operator_acts add constraint operator_acts_kind_check check (kind in
    ('sign-in', 'sign-out', 'view', 'approve', 'second-approve', 'decline', 'lapse', 'repay', 'payment', 'bounce', 'return',
     'more-time', 'answer-help', 'write-off', 'replay-callback', 'backup', 'erase'))`,
];

const LOANS = [
  'alter table loans add column on_delivery boolean not null default false, add column subsidy bigint not null default 0 check (subsidy >= 0)',
  `create index loans_on_delivery on loans (id) where on_delivery`,
  `create function loan_delivery_stays() returns trigger language plpgsql as $$
    begin
      ${refused('Whether a loan waits for the delivery, and what the merchant pays for it, is agreed with it.')};
    end $$`,
  `create trigger loan_delivery_stays before update of on_delivery, subsidy on loans for each row
    when ((old.on_delivery, old.subsidy) <> (new.on_delivery, new.subsidy)) execute function loan_delivery_stays()`,
];

/** What of an installment is paid. A payment that bounces opens it again, which only an event of the same transaction can do. */
const INSTALLMENTS = [
  'alter table installments add column paid bigint not null default 0, add column paid_principal bigint not null default 0',
  'alter table installments disable trigger user',
  'update installments set paid = total, paid_principal = principal where paid_at is not null',
  'alter table installments enable trigger user',
  `alter table installments
    add check (paid between 0 and total and paid_principal between 0 and principal and paid_principal <= paid),
    add check (paid_at is null or (paid, paid_principal) = (total, principal))`,
  `create or replace function installments_stay() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        ${refused('Installments are never deleted: an amendment replaces them.')};
      end if;
      if (old.loan, old.version, old.number, old.due, old.principal, old.total)
          is distinct from (new.loan, new.version, new.number, new.due, new.principal, new.total) then
        ${refused('An installment stays as it was agreed: an amendment replaces it.')};
      end if;
      if old.replaced is not null and old.replaced is distinct from new.replaced
          or new.replaced is not null and (old.paid_at, old.paid, old.paid_principal) is distinct from (new.paid_at, new.paid, new.paid_principal) then
        ${refused('An installment that was replaced stays replaced.')};
      end if;
      if old.paid_at is not null and old.replaced is distinct from new.replaced then
        ${refused('What was paid stays paid.')};
      end if;
      if (old.paid_at, old.paid, old.paid_principal) is distinct from (new.paid_at, new.paid, new.paid_principal) and not exists (
          select from loan_events where loan = new.loan and written = txid_current() and payment is not null) then
        ${refused('Only a payment, or one that goes back, changes what is paid.')};
      end if;
      return new;
    end $$`,
  `create or replace function installment_is_as_stated() returns trigger language plpgsql as $$
    declare
      stated json;
    begin
      if new.version is null then
        select l.agreement->'installments'->(new.number - 1) into stated from loans l where l.id = new.loan;
      else
        select row.value into stated
        from amendments d, json_array_elements(d.amendment->'installments') as row (value)
        where d.loan = new.loan and d.number = new.version and (row.value->>'number')::smallint = new.number;
      end if;
      -- A payment that an amendment has counted is owed again where it bounces.
      if stated is null and exists (
          select from loan_events b join loan_events p on p.loan = b.loan and p.payment = b.payment and p.kind = 'payment'
          where b.loan = new.loan and b.kind = 'bounced' and b.written = txid_current() and b.value_date = new.due and new.total <= p.amount) then
        return new;
      end if;
      if stated is null or new.paid_at is not null or new.replaced is not null or new.paid <> 0 or new.paid_principal <> 0
          or ((stated->>'due')::date, (stated->>'principalMinor')::bigint, (stated->>'totalMinor')::bigint)
            is distinct from (new.due, new.principal, new.total) then
        ${refused('An installment is one that the agreement or its amendment states.')};
      end if;
      return new;
    end $$`,
];

const JOURNAL = [
  'alter table transfers drop constraint transfers_debit_check, drop constraint transfers_credit_check',
  `alter table transfers
    add constraint transfers_debit_check check (debit in (${ACCOUNTS})),
    add constraint transfers_credit_check check (credit in (${ACCOUNTS}))`,
  // All but the reservation, which most of the journal is and which is found in its own table.
  `create index transfers_of_loan on transfers (reference) where debit <> 'reserved'`,
  // What bounces has left the lender, so that a tier may be above its cap then.
  `create or replace function pools_never_oversold() returns trigger language plpgsql as $$
    begin
      if new.reserved + new.used > coalesce(old.reserved + old.used, 0) and not (
          new.reserved <= coalesce(old.reserved, 0)
          and exists (select from loan_events where kind = 'bounced' and written = txid_current())) then
        raise exception 'No more than its cap is lent by %', new.tier using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
];

/** What was paid before, by installment. The name says which. */
const BEFORE = [
  `insert into loan_events (loan, number, kind, at, value_date, version, reason, payment, amount, installment)
    select i.loan, row_number() over (partition by i.loan order by coalesce(i.version, 0), i.paid_at, i.number), 'payment', i.paid_at,
      (to_timestamp(i.paid_at / 1000) at time zone 'UTC')::date, coalesce(i.version, 0),
      'The installment was reported as paid.', 'installment:' || l.agreement_id || ':' || coalesce(i.version, 0) || '.' || i.number, i.total, i.number
    from installments i join loans l on l.id = i.loan where i.paid_at is not null and i.total > 0`,
  `insert into transfers (reference, currency, tier, debit, credit, amount)
    select reference, currency, tier, debit, credit, amount
    from (
      select l.reference, l.currency, l.tier, (l.agreement->>'amountMinor')::bigint - coalesce((last.amendment->>'amountMinor')::bigint, (l.agreement->>'amountMinor')::bigint) as merchant,
        coalesce((last.amendment->>'financeChargeMinor')::bigint, (l.agreement->>'financeChargeMinor')::bigint) - coalesce(unpaid.charge, 0) as income,
        coalesce(returned.amount, 0) as shopper
      from loans l
      left join lateral (select amendment from amendments d where d.loan = l.id order by number desc limit 1) last on true
      left join lateral (select sum((d.amendment->>'returnMinor')::bigint) as amount from amendments d where d.loan = l.id) returned on true
      left join lateral (
        select sum(i.total - i.principal) as charge from installments i where i.loan = l.id and i.replaced is null and i.paid_at is null) unpaid on true
    ) owed,
    lateral (values ('cash', 'income', income), ('cash', 'shopper', shopper), ('merchant', 'cash', merchant)) moved (debit, credit, amount)
    where amount > 0`,
];

const BALANCE = [
  `create function loan_money_moved() returns trigger language plpgsql as $$
    declare
      held bigint;
      moved bigint;
    begin
      select coalesce(sum(case when debit in ('available', 'reserved', 'cash', 'reserve') then amount else 0 end
          - case when credit in ('available', 'reserved', 'cash', 'reserve') then amount else 0 end), 0)
        into held
        from transfers t join loans l using (reference) where l.id = new.loan and debit <> 'reserved';
      select coalesce(sum(case e.kind when 'payment' then e.amount when 'returned' then -e.amount
            when 'bounced' then -(select p.amount from loan_events p where p.loan = e.loan and p.kind = 'payment' and p.payment = e.payment) end), 0)
          - (select case when l.on_delivery and not exists (select from loan_events d where d.loan = l.id and d.kind = 'disbursed') then 0
              else (l.agreement->>'amountMinor')::bigint - (l.agreement->>'totalMinor')::bigint
                + (select sum((row.value->>'totalMinor')::bigint) from json_array_elements(l.agreement->'installments') as row (value)) - l.subsidy end
            from loans l where l.id = new.loan)
        into moved
        from loan_events e where e.loan = new.loan;
      if held is distinct from moved then
        raise exception 'The journal holds % of a loan, but % came in and went out', held, moved using errcode = 'check_violation';
      end if;
      return null;
    end $$`,
  `create constraint trigger loan_money_moved after insert on loan_events deferrable initially deferred
    for each row execute function loan_money_moved()`,
  `create constraint trigger amended_money_moved after insert on amendments deferrable initially deferred
    for each row execute function loan_money_moved()`,
];

/** Of a loan also the delivery is open, and money that the lender or the shopper still has to send: what was sent for a payment that bounced since is owed back. */
const OPEN = [
  `create or replace function open_applications(now bigint) returns setof applications language sql stable as $$
    select a.* from applications a
    where a.cancelled_at is null and a.until > open_applications.now
        and not exists (select from loans l where l.reference = a.reference)
      or exists (select from waiting_applications(open_applications.now) w where w.reference = a.reference)
      or exists (select from reservations r where r.reference = a.reference and r.state = 'open')
      or exists (
        select from loans l join installments i on i.loan = l.id
        where l.reference = a.reference and i.replaced is null and i.paid_at is null)
      or exists (
        select from loans l
        where l.reference = a.reference and l.on_delivery and l.ended is null
          and not exists (select from loan_events e where e.loan = l.id and e.kind = 'disbursed'))
      or 0 <> (
        select coalesce(sum(case when t.credit = 'shopper' then t.amount else -t.amount end), 0) from transfers t
        where t.reference = a.reference and t.debit <> 'reserved' and 'shopper' in (t.debit, t.credit))
      or exists (select from callbacks c where c.reference = a.reference and c.state = 'waiting')
  $$`,
];

/** Books that were migrated by an earlier version lack the queue; a second time changes nothing. */
const QUEUE = [
  `select jobs.create_queue('deliveries', '{"policy": "short", "retryLimit": 2, "expireInSeconds": 60}'::json)`,
];

/** What was before is written first: it did not come in by these rules. */
const STATEMENTS = [
  ...LOANS,
  ...EVENTS,
  ...JOURNAL,
  ...BEFORE,
  ...RULES,
  ...INSTALLMENTS,
  ...AMENDMENTS,
  ...ACTS,
  ...BALANCE,
  ...OPEN,
  ...QUEUE,
];
