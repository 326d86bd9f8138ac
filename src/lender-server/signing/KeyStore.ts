import type { JWK } from 'jose';

/** One key of the lender's, the newest first. Only the newest keeps its private part: what no longer signs cannot be stolen. */
export interface StoredKey {
  /** ISO 8601. */
  readonly createdAt: string;
  readonly jwk: JWK;
}

/** Where the keys are kept. */
export interface KeyStore {
  read(): Promise<readonly StoredKey[]>;
  /**
   * Reads, and replaces all keys at once, readable by the owner alone; no other process changes them between the two. What
   * gives the keys back as they are changes nothing. Absent: the keys are given and not changed here.
   */
  readonly change?: (make: (known: readonly StoredKey[]) => Promise<readonly StoredKey[]>) => Promise<void>;
}
