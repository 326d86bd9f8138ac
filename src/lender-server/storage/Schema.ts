import type { ColumnType, Generated } from 'kysely';
import type { LendingTier } from '../../lending/funds/Funds.js';

/** Written as JSON text, read as what it says. `json` keeps the order of its members, so that what is told stays the same to the byte. */
type Json = ColumnType<unknown, string, string>;
/** Amounts are minor units, instants ms since 1970; both `bigint`. */
type Amount = number;
type Instant = number;

export interface Schema {
  applications: {
    reference: string;
    merchant: string;
    key: string;
    applicant: string;
    scenario: string;
    jurisdiction: string;
    currency: string;
    at: Instant;
    request: Json;
    verdict: Json;
    /** Null: declined. */
    financed: Amount | null;
    monthly: Amount | null;
    ready_at: Instant | null;
    until: Instant;
    tier: LendingTier | null;
    cancelled_at: Instant | null;
    review_asked_at: Instant | null;
    review_verdict: 'upheld' | 'overturned' | null;
  };
  answers: { merchant: string; key: string; fingerprint: string; body: string };
  pools: { currency: string; tier: string; cap: Amount; reserved: Generated<Amount>; used: Generated<Amount> };
  reservations: {
    reference: string;
    currency: string;
    tier: LendingTier;
    amount: Amount;
    state: 'open' | 'used' | 'released';
    until: Instant;
  };
  transfers: {
    id: Generated<number>;
    reference: string;
    currency: string;
    tier: LendingTier;
    debit: Account;
    credit: Account;
    amount: Amount;
  };
  /** A view: both sides of every transfer. */
  entries: {
    transfer: number;
    reference: string;
    currency: string;
    tier: LendingTier;
    account: Account;
    debit: Amount;
    credit: Amount;
  };
  loans: {
    id: Generated<number>;
    agreement_id: string;
    reference: string;
    currency: string;
    tier: LendingTier;
    commit_key: string;
    request: Json;
    agreement: Json;
  };
  installments: {
    loan: number;
    number: number;
    /** YYYY-MM-DD */
    due: string;
    principal: Amount;
    total: Amount;
    paid_at: Instant | null;
  };
}

export type Account = 'available' | 'reserved' | 'lent';
