import type { Amendment, DueInstallment } from '../../protocol/messages/Amendment.js';
import type { AmendmentKind, LoanState } from '../../protocol/messages/closedLists.js';
import type { Application } from '../applications/Application.js';
import type { LoanEvent } from './LoanEvent.js';
import { lifeOf, sumOf } from './lifeOf.js';

/** A loan in the lender's books. Everything else about it follows from these: see `lifeOf`. */
export interface LoanRecord {
  readonly application: Application & { readonly commitment: NonNullable<Application['commitment']> };
  /** The oldest first. */
  readonly amendments: readonly Amendment[];
  /** Everything else that has happened, the oldest first. */
  readonly events: readonly LoanEvent[];
}

/** How a loan may end otherwise than by being repaid. Nothing amends it afterwards. */
export type LoanEnd = Extract<LoanState, 'voided' | 'withdrawn' | 'refunded'>;

const ends: Readonly<Record<AmendmentKind, LoanEnd | null>> = {
  void: 'voided',
  withdrawal: 'withdrawn',
  refund: 'refunded',
  delivery: null,
  'due-dates': null,
  hardship: null,
  settlement: null,
};

/** What an amendment ends a loan as. Null: the loan goes on, as after a refund of a part. */
export const endBy = ({ kind, amountMinor }: Pick<Amendment, 'kind' | 'amountMinor'>): LoanEnd | null =>
  kind === 'refund' && amountMinor ? null : ends[kind];

export function endOf({ amendments }: Pick<LoanRecord, 'amendments'>): LoanEnd | null {
  const last = amendments.at(-1);
  return last ? endBy(last) : null;
}

/** What was paid, at the figures of its day, by the installment that it paid last. */
export function paidInstallments(record: LoanRecord): readonly (DueInstallment & { readonly at: number })[] {
  const { before, rows } = lifeOf(record);
  return [...before, ...rows].flatMap(({ stated, paidAt }) => (paidAt === null ? [] : [{ ...stated, at: paidAt }]));
}

/** What is still to be paid, at the figures of now. Of an installment that was paid in part it is the rest. */
export const unpaidInstallments = (record: LoanRecord): readonly DueInstallment[] =>
  lifeOf(record).rows.flatMap(({ unpaid }) => (unpaid.totalMinor ? [unpaid] : []));

/** The price that is left after all refunds. */
export const priceLeft = ({ application, amendments }: LoanRecord): number =>
  amendments.at(-1)?.amountMinor ?? application.commitment.agreement.amountMinor;

/** Interest and fees that are left after all amendments. */
export const chargeLeft = ({ application, amendments }: LoanRecord): number =>
  (amendments.at(-1) ?? application.commitment.agreement).financeChargeMinor;

/** What the shopper has paid in all, today's part of the agreement included, less what went back or is to go back. */
export const netPaid = (record: LoanRecord): number => lifeOf(record).netPaidMinor;

/** Whether the order may not be financed again: until its agreement is voided, or withdrawn from and paid. */
export function holdsOrder(record: LoanRecord): boolean {
  const end = endOf(record);
  return end !== 'voided' && (end !== 'withdrawn' || !wasPaid(record));
}

/** Whether everything was paid once since the last amendment. A payment that bounces later takes back no order that another loan may have. */
function wasPaid(record: LoanRecord): boolean {
  const { events, amendments } = record;
  if (!unpaidInstallments(record).length) return true;
  const last = events.at(-1);
  return last?.version === amendments.length && wasPaid({ ...record, events: events.slice(0, -1) });
}

export { sumOf };
