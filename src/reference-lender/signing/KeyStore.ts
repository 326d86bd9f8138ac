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
  /** Replaces all keys at once, readable by the owner alone. */
  write(keys: readonly StoredKey[]): Promise<void>;
}
