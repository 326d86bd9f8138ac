import type { LoanEvent } from '../../../lending/loans/LoanEvent.js';
import type { LoanOfShopper } from '../../../lending/loans/LoanService.js';
import type { Amendment } from '../../../protocol/messages/Amendment.js';
import type { LedgerKind, Receipt } from '../../../protocol/proof/Receipt.js';

/** Something that has happened to a loan, and its receipt. Null: the ledger does not have it yet. */
export type Happening = (
  | { readonly kind: 'agreement'; readonly at: number }
  | { readonly kind: 'amendment'; readonly at: number; readonly amendment: Amendment }
  | { readonly kind: 'event'; readonly at: number; readonly event: LoanEvent }
) & { readonly receipt: Receipt | null };

/** Everything that has happened to a loan, the oldest first, each with its receipt. */
export function happeningsOf(
  { loan, events }: Pick<LoanOfShopper, 'loan' | 'events'>,
  receipts: readonly Receipt[],
): readonly Happening[] {
  // Each kind is entered in the order in which it happened.
  const nth = (kind: LedgerKind, index: number) => receipts.filter(({ entry }) => entry.kind === kind)[index] ?? null;
  const ofVersion = (version: number) =>
    events.flatMap((event, index): Happening[] =>
      event.version === version ? [{ kind: 'event', at: event.at, event, receipt: nth('event', index) }] : [],
    );
  return [
    { kind: 'agreement', at: Date.parse(loan.agreement.committedAt), receipt: nth('agreement', 0) },
    ...ofVersion(0),
    ...loan.amendments.flatMap((amendment, index): Happening[] => [
      { kind: 'amendment', at: Date.parse(amendment.amendedAt), amendment, receipt: nth('amendment', index) },
      ...ofVersion(index + 1),
    ]),
  ];
}
