import type { Application } from '../../lending/applications/Application.js';
import type { MerchantContext } from '../../lending/applications/LendingService.js';
import type { Entry } from '../../lending/applications/memory/Ledger.js';
import type { AtLenderOutcome, LoanAtLender } from '../../lending/loans/LoanService.js';
import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { LoanInstallment } from '../../protocol/messages/Amendment.js';
import { dayNumber } from '../days.js';
import type { Customer } from './Customer.js';

/** One installment as it was agreed. */
export interface AgreedInstallment {
  readonly day: number;
  readonly principalMinor: number;
}

/** A loan of the run: what the lender says of it, and what the shopper has in mind. */
export interface Loan {
  /** Of its application: the same loan in another run of the seed has the same one. */
  readonly key: number;
  readonly customer: Customer;
  readonly application: Application;
  readonly agreementId: string;
  readonly merchant: MerchantContext;
  readonly day: number;
  readonly currency: string;
  readonly financedMinor: number;
  /** What the score alone said, see `scoreAlone`. */
  readonly logOdds: number | null;
  agreed: readonly AgreedInstallment[];
  readonly position: Position;
  /** As the last call of the loan service has shown it. */
  atLender: LoanAtLender;
  /** How often the shopper has changed their mind about when to pay. A visit that was planned before is off. */
  plans: number;
  /** How many payments were made. */
  payments: number;
  /** The installment whose due day has slipped the shopper's mind. */
  forgotten: number | null;
  helpAsked: boolean;
  /** When the lender last reminded of it, in ms since 1970. */
  remindedAt: number | null;
  /** The due day that the shopper has chosen: that of the wage. */
  movedTo: IsoDate | null;
  /** The first day on which an installment was 30 days late, and 90, or on which it was written off. */
  lateOn: number | null;
  leftLateMinor: number;
  defaultedOn: number | null;
  /** Whether goods went back, or the shopper withdrew: the agreed schedule does not hold any more. */
  undone: boolean;
}

/** The principal of one loan by the books' own entries. */
export interface Position {
  /** What the tiers have lent, and what the reserve has borne. */
  lentMinor: number;
  lostMinor: number;
  /** What was borne when the loan was written off. */
  writtenOffMinor: number;
  /** What was left after each change, the oldest first. */
  readonly left: { readonly day: number; readonly minor: number }[];
}

export const newPosition = (): Position => ({ lentMinor: 0, lostMinor: 0, writtenOffMinor: 0, left: [] });

/** Follows an entry of the books. */
export function enterPosition(
  positions: Map<string, Position>,
  { reference, account, minor }: Pick<Entry, 'reference' | 'account' | 'minor'>,
  day: number,
): void {
  if (account !== 'lent' && account !== 'loss') return;
  const position = positions.get(reference) ?? newPosition();
  positions.set(reference, position);
  if (account === 'lent') position.lentMinor += minor;
  else position.lostMinor += minor;
  if (account === 'loss' && minor > 0) position.writtenOffMinor += minor;
  position.left.push({ day, minor: position.lentMinor + position.lostMinor });
}

/** What is still to be paid, the oldest due first. */
export const openOf = ({ loan }: LoanAtLender): LoanInstallment[] =>
  loan.installments.filter(({ paidAt }) => paidAt === undefined).sort((a, b) => (a.due < b.due ? -1 : 1));

/** The schedule of a loan of which nothing is paid yet. */
export const agreedOf = (atLender: LoanAtLender): readonly AgreedInstallment[] =>
  openOf(atLender).map(({ due, principalMinor }) => ({ day: dayNumber(due), principalMinor }));

/** Remembers how the lender shows a loan after a call. @throws Error where the lender refused the call */
export function see(loan: Loan, outcome: AtLenderOutcome): void {
  if ('refusal' in outcome) throw new Error(`Loan ${loan.key}: ${outcome.refusal.message}`);
  loan.atLender = outcome.atLender;
}
