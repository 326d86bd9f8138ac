/**
 * The accounts of the books, each in one currency. A tier has the first three: money moves from `available` to `reserved`, then to `lent` or
 * back, and from `lent` to `available`. `reserve` is the tier that bears losses. `cash` is the lender's other money. `merchant` and
 * `shopper` are what the lender owes them (credit) or they owe it (debit); what the shopper owes of the price is `lent`. `income` is the
 * interest and the fees that were paid, and what merchants pay for interest-free plans. `capital` is what the lender's owners have put in.
 */
export const accounts = [
  'lent',
  'available',
  'reserved',
  'cash',
  'merchant',
  'shopper',
  'income',
  'loss',
  'reserve',
  'capital',
] as const;
export type Account = (typeof accounts)[number];

/** Money that moves from one account to another. Both sides are one thing, so that neither can be written alone. */
export interface Transfer {
  readonly debit: Account;
  readonly credit: Account;
  readonly amountMinor: number;
}
