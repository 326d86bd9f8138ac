import { toBase64url } from '../../protocol/proof/base64url.js';
import type { TreeHead } from '../../protocol/proof/Receipt.js';
import { type ChainEnd, digestOf, type LedgerRow, leafOf } from './ledgerEntries.js';
import { grown, hashOf, type NodePlace, nodesOf, type Sha256 } from './MerkleTree.js';

/** What can be wrong with a ledger, and what it says of it. */
export const ledgerFaults = {
  'row-missing': 'an entry is missing, or stands in another place',
  'row-changed': 'an entry is not what its hash was made of',
  'chain-broken': 'an entry does not follow the entry of its loan before it',
  'other-statement': 'the books say something else than what was entered',
  'statement-missing': 'the books no longer have what was entered, and it was not erased by rule',
  'not-entered': 'the books have something that was never entered',
  'root-differs': 'the lender has signed another ledger',
  'head-not-signed': 'the lender has not signed this head',
  'end-missing': 'the lender has signed a longer ledger',
} as const;
export type LedgerFault = keyof typeof ledgerFaults;

/** The first broken place. */
export interface LedgerBreak {
  readonly fault: LedgerFault;
  /** The index of the entry, or the size of the tree head. */
  readonly index: number;
  readonly agreementId?: string;
}

/** A row with what the books say that it stands for. Null: the books do not have it. */
export interface CheckedRow extends LedgerRow {
  readonly statement: string | null;
}

/**
 * Follows a ledger from its first row on, and stops at the first that is broken. It keeps one hash for each loan and for each level of
 * the tree, so that a ledger of any length fits.
 */
export class LedgerCheck {
  private size = 0;
  private readonly ends = new Map<string, ChainEnd>();
  private readonly seams = new Map<number, Uint8Array>();

  constructor(private readonly sha256: Sha256) {}

  get entries(): number {
    return this.size;
  }

  /** How many entries a loan has so far. */
  entriesOf(agreementId: string): number {
    return this.ends.get(agreementId)?.sequence ?? 0;
  }

  row({ entry, salt, leaf, statement }: CheckedRow): LedgerBreak | undefined {
    const { index, agreementId, sequence, previous, digest } = entry;
    const broken = (fault: LedgerFault) => ({ fault, index: this.size, agreementId });
    if (index !== this.size) return broken('row-missing');
    const made = leafOf(this.sha256, entry);
    if (toBase64url(made) !== toBase64url(leaf)) return broken('row-changed');
    const before = this.ends.get(agreementId);
    if (sequence !== (before?.sequence ?? 0) + 1 || previous !== (before && toBase64url(before.leaf)))
      return broken('chain-broken');
    if (salt) {
      if (statement === null) return broken('statement-missing');
      if (digestOf(this.sha256, salt, statement) !== digest) return broken('other-statement');
    } else if (statement !== null) return broken('other-statement');
    this.ends.set(agreementId, { sequence, leaf: made });
    for (const node of grown(this.sha256, this.size, this.read, [made])) this.seams.set(node.level, node.hash);
    this.size++;
    return undefined;
  }

  /** The root of the rows so far, which a head of this size must have signed. */
  head({ size, root }: Pick<TreeHead, 'size' | 'root'>): LedgerBreak | undefined {
    if (size !== this.size) return { fault: size > this.size ? 'end-missing' : 'root-differs', index: size };
    const own = hashOf(this.sha256, { start: 0, end: size }, this.read);
    return toBase64url(own) === root ? undefined : { fault: 'root-differs', index: size };
  }

  /** Of each level only the last complete subtree counts, because those before it are in larger ones. */
  private readonly read = ({ level, index }: NodePlace): Uint8Array => {
    const place = nodesOf({ start: 0, end: this.size }).find(each => each.level === level);
    if (place?.index !== index) throw new Error(`Subtree ${index} of level ${level} is part of a larger one.`);
    return this.seams.get(level)!;
  };
}
