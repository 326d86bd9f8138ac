import { type Account, accounts, type Transfer } from '../funds/accounts.js';
import { chargeLeft, type LoanRecord, priceLeft } from './LoanRecord.js';
import { agreedInstallments, lifeOf, sumOf } from './lifeOf.js';

/** The balances of one loan, in minor units: positive for a debit, negative for a credit. They add up to 0. */
export type Money = Readonly<Record<Account, number>>;

/**
 * The money of a loan, by account. It follows from the loan's events alone: what the books hold is always this, because each event books
 * the difference that it makes. Interest and fees are income once they are paid, so that arrears need no correction.
 */
export function moneyOf(record: LoanRecord): Money {
  const { agreement, subsidyMinor = 0 } = record.application.commitment;
  const { rows, disbursedOn, toReturnMinor, oversentMinor, writtenOff } = lifeOf(record);
  const shopper = oversentMinor - toReturnMinor;
  const owed = rows.map(({ unpaid }) => unpaid);
  const principal = sumOf(owed, 'principalMinor');
  // What the shopper pays in the shop on the first day stays there, and the merchant gets that much less.
  const paidInShop = agreement.totalMinor - sumOf(agreedInstallments(agreement), 'totalMinor');
  // A subsidy of the plan is kept back where the merchant is paid.
  const [disbursed, subsidy] =
    disbursedOn === null ? [0, 0] : [agreement.amountMinor - paidInShop - subsidyMinor, subsidyMinor];
  const merchant = paidInShop + disbursed + subsidy - priceLeft(record);
  const income = sumOf(owed, 'interestMinor') + sumOf(owed, 'feeMinor') - chargeLeft(record) - subsidy;
  const [lent, loss] = writtenOff ? [0, principal] : [principal, 0];
  return {
    lent,
    available: 0 - lent,
    reserved: 0,
    cash: 0 - shopper - merchant - income,
    merchant,
    shopper,
    income,
    loss,
    reserve: 0 - loss,
    capital: 0,
  };
}

/** The money of an approval that has just become a loan, before anything else is booked: its tier has lent it. */
export function moneyLent({ application }: LoanRecord): Money {
  const { financedMinor } = application.commitment.agreement;
  return { ...nothing, lent: financedMinor, available: -financedMinor };
}
const nothing: Money = {
  lent: 0,
  available: 0,
  reserved: 0,
  cash: 0,
  merchant: 0,
  shopper: 0,
  income: 0,
  loss: 0,
  reserve: 0,
  capital: 0,
};

/** What the books have to move, so that the money of a loan is as it has to be. */
export function transfersBetween(before: Money, after: Money): readonly Transfer[] {
  const changes = accounts.map(account => ({ account, minor: after[account] - before[account] }));
  const transfers: Transfer[] = [];
  for (const to of changes)
    for (const from of changes) {
      const amountMinor = Math.min(to.minor, -from.minor);
      if (amountMinor <= 0) continue;
      transfers.push({ debit: to.account, credit: from.account, amountMinor });
      to.minor -= amountMinor;
      from.minor += amountMinor;
    }
  return transfers;
}
