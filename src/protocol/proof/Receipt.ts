import { type Infer, list, oneOf, openRecord, optional, text, whole } from '../../pricing/shapes/Shape.js';
import { instant } from '../messages/formats.js';

/** What the ledger proves: what was agreed, how it was amended, and everything else that happened to the loan. */
export const ledgerKinds = ['agreement', 'amendment', 'event'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** A SHA-256, base64url without padding. */
const hash = text(/^[\w-]{43}$/, 'a SHA-256 as base64url');

/**
 * One line of the ledger. It tells nobody what has happened: that is in the statement, of which it has only a salted digest, so that the
 * line may stay when the law asks to erase the statement.
 */
export const ledgerEntryShape = openRecord({
  /** Its place in the ledger, from 0. */
  index: whole(0),
  agreementId: text(),
  /** Counts the entries of one loan from 1. */
  sequence: whole(1),
  kind: oneOf(ledgerKinds),
  /** When it was entered. */
  at: instant,
  /** The SHA-256 of the salt's bytes and the statement in UTF-8. */
  digest: hash,
  /** The leaf hash of the loan's entry before. Absent at the first. */
  previous: optional(hash),
});
export interface LedgerEntry extends Infer<typeof ledgerEntryShape> {}

/** What the lender says its whole ledger is at an instant (RFC 9162, section 4.10), signed. */
export const treeHeadShape = openRecord({
  lender: text(),
  /** How many entries it has. */
  size: whole(1),
  /** The root of the Merkle tree over them (RFC 9162, section 2.1.1). */
  root: hash,
  at: instant,
  /** A compact JWS of the other fields as canonical JSON. */
  signature: text(),
});
export interface TreeHead extends Infer<typeof treeHeadShape> {}

/** Proves that the lender's ledger has a statement. Whoever keeps it can show later that the ledger was changed. */
export const receiptShape = openRecord({
  /** What has happened, as canonical JSON. */
  statement: text(),
  /** Base64url. */
  salt: text(/^[\w-]{22,86}$/, 'base64url'),
  entry: ledgerEntryShape,
  /** The hashes beside the entry on the way up to the root, the lowest first (RFC 9162, section 2.1.3). */
  path: list(hash),
  head: treeHeadShape,
});
export interface Receipt extends Infer<typeof receiptShape> {}
