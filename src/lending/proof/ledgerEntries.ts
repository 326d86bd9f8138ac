import { canonicalText } from '../../protocol/messages/canonicalText.js';
import { toBase64url } from '../../protocol/proof/base64url.js';
import type { LedgerEntry, LedgerKind } from '../../protocol/proof/Receipt.js';
import { leafHash, type Sha256 } from './MerkleTree.js';

/** Something that has happened to a loan and that the ledger has to prove. */
export interface Happened {
  readonly agreementId: string;
  readonly kind: LedgerKind;
  /** Canonical JSON. */
  readonly statement: string;
}

/** A line of the ledger as it is kept. */
export interface LedgerRow {
  readonly entry: LedgerEntry;
  /** Null: the law has asked to erase what the entry stands for. */
  readonly salt: Uint8Array | null;
  readonly leaf: Uint8Array;
}

/** The last entry of a loan. */
export interface ChainEnd {
  readonly sequence: number;
  readonly leaf: Uint8Array;
}

export const SALT_BYTES = 32;

const encoder = new TextEncoder();

export const digestOf = (sha256: Sha256, salt: Uint8Array, statement: string): string =>
  toBase64url(sha256(salt, encoder.encode(statement)));

export const leafOf = (sha256: Sha256, entry: LedgerEntry): Uint8Array =>
  leafHash(sha256, encoder.encode(canonicalText(entry)));

/**
 * The lines that follow a ledger of `size` entries.
 *
 * @param happened in the order in which it happened to each loan
 * @param endOf the last entry of a loan so far
 */
export function ledgerRows(
  { sha256, random, now }: { sha256: Sha256; random(length: number): Uint8Array; now(): number },
  size: number,
  happened: readonly Happened[],
  endOf: (agreementId: string) => ChainEnd | undefined,
): LedgerRow[] {
  const at = new Date(now()).toISOString();
  const ends = new Map<string, ChainEnd | undefined>();
  return happened.map(({ agreementId, kind, statement }, nth) => {
    const before = ends.has(agreementId) ? ends.get(agreementId) : endOf(agreementId);
    const salt = random(SALT_BYTES);
    const entry: LedgerEntry = {
      index: size + nth,
      agreementId,
      sequence: (before?.sequence ?? 0) + 1,
      kind,
      at,
      digest: digestOf(sha256, salt, statement),
      ...(before && { previous: toBase64url(before.leaf) }),
    };
    const leaf = leafOf(sha256, entry);
    ends.set(agreementId, { sequence: entry.sequence, leaf });
    return { entry, salt, leaf };
  });
}
