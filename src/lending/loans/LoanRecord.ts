import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { Amendment, DueInstallment } from '../../protocol/messages/Amendment.js';
import type { LoanState } from '../../protocol/messages/closedLists.js';
import type { Application } from '../applications/Application.js';

/** An installment that was paid. */
export interface Payment {
  /** The number of the amendment whose schedule had this installment; 0 for the agreement's own. */
  readonly version: number;
  readonly number: number;
  readonly at: number;
}

/** A loan in the lender's books. Everything else about it follows from these. */
export interface LoanRecord {
  readonly application: Application & { readonly commitment: NonNullable<Application['commitment']> };
  /** The oldest first. */
  readonly amendments: readonly Amendment[];
  readonly payments: readonly Payment[];
}

/** How a loan may end otherwise than by being repaid. Nothing amends it afterwards. */
export type LoanEnd = Extract<LoanState, 'voided' | 'withdrawn' | 'refunded'>;

/** What an amendment ends a loan as. Null: the loan goes on. */
export function endBy({ kind, amountMinor }: Pick<Amendment, 'kind' | 'amountMinor'>): LoanEnd | null {
  const ends = { void: 'voided', withdrawal: 'withdrawn', refund: amountMinor ? null : 'refunded' } as const;
  return ends[kind];
}

export function endOf({ amendments }: Pick<LoanRecord, 'amendments'>): LoanEnd | null {
  const last = amendments.at(-1);
  return last ? endBy(last) : null;
}

/** The installments that an agreement was made with. */
export const agreedInstallments = ({ installments }: Agreement): DueInstallment[] =>
  installments.map((row, index) => ({ number: index + 1, ...row }));

/** The installments that an amendment left to be paid, or that the agreement was made with. */
const scheduleOf = ({ application, amendments }: LoanRecord, version: number): readonly DueInstallment[] =>
  amendments[version - 1]?.installments ?? agreedInstallments(application.commitment.agreement);

/** What was paid, at the figures of its day. */
export function paidInstallments(record: LoanRecord): readonly (DueInstallment & Pick<Payment, 'at'>)[] {
  return record.payments.flatMap(({ version, number, at }) => {
    const row = scheduleOf(record, version).find(each => each.number === number);
    return row ? [{ ...row, at }] : [];
  });
}

/** What is still to be paid, at the figures of now. */
export function unpaidInstallments(record: LoanRecord): readonly DueInstallment[] {
  const version = record.amendments.length;
  const paid = new Set(record.payments.filter(each => each.version === version).map(({ number }) => number));
  return scheduleOf(record, version).filter(({ number }) => !paid.has(number));
}

export const sumOf = <Part extends string>(rows: readonly Readonly<Record<Part, number>>[], part: Part): number =>
  rows.reduce((sum, row) => sum + row[part], 0);

/** The price that is left after all refunds. */
export const priceLeft = ({ application, amendments }: LoanRecord): number =>
  amendments.at(-1)?.amountMinor ?? application.commitment.agreement.amountMinor;

/** Interest and fees that are left after all amendments. */
export const chargeLeft = ({ application, amendments }: LoanRecord): number =>
  (amendments.at(-1) ?? application.commitment.agreement).financeChargeMinor;

/** What the shopper has paid in all, today's part of the agreement included, less what amendments return. */
export function netPaid(record: LoanRecord): number {
  const { totalMinor, installments } = record.application.commitment.agreement;
  const paidToday = totalMinor - sumOf(installments, 'totalMinor');
  return paidToday + sumOf(paidInstallments(record), 'totalMinor') - sumOf(record.amendments, 'returnMinor');
}

/** Whether the order may not be financed again: until its agreement is voided, or withdrawn from and paid. */
export function holdsOrder(record: LoanRecord): boolean {
  const end = endOf(record);
  return end !== 'voided' && (end !== 'withdrawn' || unpaidInstallments(record).length > 0);
}

/** The principal that an amendment no longer leaves to be paid. @throws Error where it would leave more than before */
export function principalFreed(before: LoanRecord, after: LoanRecord): number {
  const [owed, left] = [before, after].map(each => sumOf(unpaidInstallments(each), 'principalMinor')) as [
    number,
    number,
  ];
  if (left > owed)
    throw new Error('An amendment never makes a loan larger. Finance the difference by a new application.');
  return owed - left;
}
