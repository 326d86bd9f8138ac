import type { Amendment } from '../../../protocol/messages/Amendment.js';
import type { Account } from '../../funds/accounts.js';
import type { LendingTier } from '../../funds/Funds.js';
import type { LoanEvent } from '../../loans/LoanEvent.js';
import type { PaymentIntent } from '../../loans/PaymentIntent.js';
import type { Application } from '../Application.js';
import type { KeptAnswer, KeyOf, TokenUse } from '../Books.js';
import type { OperatorAct } from '../OperatorAct.js';

/** One side of a transfer. */
export interface Entry {
  readonly reference: string;
  readonly currency: string;
  readonly tier: LendingTier;
  readonly account: Account;
  /** Positive for a debit, negative for a credit; minor units. */
  readonly minor: number;
}

interface OfApplication {
  readonly reference: string;
}

/** The whole contents of the books. A ledger is never changed in place; a transaction makes the next one. */
export interface Ledger {
  readonly applications: readonly Application[];
  readonly answers: readonly (KeyOf & KeptAnswer & { readonly at: number })[];
  readonly entries: readonly Entry[];
  /** Of each loan, the oldest first. */
  readonly events: readonly (OfApplication & { readonly event: LoanEvent })[];
  /** Of each loan, the oldest first. */
  readonly amendments: readonly (OfApplication & { readonly amendment: Amendment })[];
  /** Money that is under way. */
  readonly intents: readonly PaymentIntent[];
  /** One entry for each use of a token. */
  readonly tokenUses: readonly TokenUse[];
  /** What the lender's people did. */
  readonly acts: readonly OperatorAct[];
}

export const emptyLedger: Ledger = {
  applications: [],
  answers: [],
  entries: [],
  events: [],
  amendments: [],
  intents: [],
  tokenUses: [],
  acts: [],
};

/** Drops what is older. The entries of one application balance, so the books still balance without it. */
export function withoutOlder(ledger: Ledger, than: number): Ledger {
  const { applications, answers, entries, events, amendments, intents, tokenUses, acts } = ledger;
  const kept = applications.filter(({ at }) => at > than);
  const references = new Set(kept.map(({ reference }) => reference));
  const stays = ({ reference }: OfApplication) => references.has(reference);
  return {
    applications: kept,
    answers: answers.filter(({ at }) => at > than),
    entries: entries.filter(stays),
    events: events.filter(stays),
    amendments: amendments.filter(stays),
    intents,
    tokenUses: tokenUses.filter(({ until }) => until > than),
    acts: acts.filter(({ at }) => at > than),
  };
}
