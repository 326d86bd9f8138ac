import { sql } from 'kysely';
import type { TierBalance, TrialBalance } from '../../../lending/funds/Funds.js';
import type { Session } from '../Session.js';
import { builder, statement } from '../statement.js';

interface Row {
  readonly tiers: readonly (TierBalance & { readonly poolReservedMinor: number; readonly poolUsedMinor: number })[];
  readonly entries: TrialBalance['entries'];
  readonly accounts: TrialBalance['accounts'];
}

/** Adds up every row of the books in one statement, so that nothing changes meanwhile. For checks, not for every request. */
const addUp = statement<object, Row>(() =>
  sql<Row>`
    with accounts as (
      select currency, tier,
        coalesce(sum(debit - credit) filter (where account = 'reserved'), 0) as reserved,
        coalesce(sum(debit - credit) filter (where account = 'lent'), 0) as lent
      from entries group by currency, tier
    ), open as (
      select r.currency, r.tier, sum(a.financed) as financed
      from reservations r join applications a using (reference) where r.state = 'open' group by r.currency, r.tier
    ), owed as (
      select l.currency, l.tier, sum(i.principal - i.paid_principal) as principal
      from loans l join installments i on i.loan = l.id where i.paid_at is null and i.replaced is null
        and not exists (select from loan_events e where e.loan = l.id and e.kind = 'written-off') group by l.currency, l.tier
    )
    select
      (select coalesce(json_agg(balance), '[]') from (
        select p.currency, p.tier, p.cap as "capMinor",
          coalesce(a.reserved, 0) as "reservedMinor", coalesce(a.lent, 0) as "usedMinor",
          p.reserved as "poolReservedMinor", p.used as "poolUsedMinor",
          coalesce(o.financed, 0) as "openReservationsMinor", coalesce(w.principal, 0) as "owedMinor"
        from pools p left join accounts a using (currency, tier) left join open o using (currency, tier)
          left join owed w using (currency, tier)
        where p.tier <> 'reserve' order by p.currency, p.tier) balance) as tiers,
      (select coalesce(json_agg(entry), '[]') from (
        select currency, sum(debit) as "debitMinor", sum(credit) as "creditMinor"
        from entries group by currency order by currency) entry) as entries,
      (select coalesce(json_agg(balance), '[]') from (
        select currency, account, sum(debit - credit) as "balanceMinor"
        from entries group by currency, account order by currency, account) balance) as accounts`.compile(builder),
);

/** @throws Error where the pools, which decisions go by, differ from the journal */
export async function trialBalance(session: Session): Promise<TrialBalance> {
  const [row] = await addUp(session, {});
  const { tiers, entries, accounts } = row!;
  return {
    entries,
    accounts,
    tiers: tiers.map(({ poolReservedMinor, poolUsedMinor, ...balance }) => {
      const { currency, tier, reservedMinor, usedMinor } = balance;
      if (poolReservedMinor !== reservedMinor || poolUsedMinor !== usedMinor)
        throw new Error(
          `The pool ${currency} ${tier} says ${poolReservedMinor} reserved and ${poolUsedMinor} used, but its journal says ${reservedMinor} and ${usedMinor}. Stop lending and compare them.`,
        );
      return balance;
    }),
  };
}
