import { createHash, randomBytes } from 'node:crypto';
import { type ChainEnd, ledgerRows } from '../../../lending/proof/ledgerEntries.js';
import {
  consistencyRanges,
  grown,
  hashOf,
  inclusionRanges,
  type LeafRange,
  type NodePlace,
  nodesOf,
  type ReadNode,
  type Sha256,
} from '../../../lending/proof/MerkleTree.js';
import { canonicalText } from '../../../protocol/messages/canonicalText.js';
import { fromBase64url, toBase64url } from '../../../protocol/proof/base64url.js';
import type { Receipt, TreeHead } from '../../../protocol/proof/Receipt.js';
import type { Database } from '../openDatabase.js';
import { inTransaction, type Session, withSession } from '../Session.js';
import {
  findEnds,
  findLastHead,
  findLoanLines,
  findNodes,
  findSize,
  findWaiting,
  insertHead,
  insertLines,
  insertNodes,
  lockLedger,
  removeWaiting,
} from './ledgerStatements.js';

export interface LedgerOptions {
  /** The lender's id. */
  readonly lender: string;
  sign(head: Omit<TreeHead, 'signature'>): Promise<string>;
  readonly now?: () => number;
}

/** How a larger ledger goes on from a smaller one. */
export interface ConsistencyProof {
  readonly first: number;
  readonly second: number;
  /** Base64url (RFC 9162, section 2.1.4). */
  readonly path: readonly string[];
}

export interface Ledger {
  /** Enters what has happened since, and signs the new head. @returns how many entries */
  enter(): Promise<number>;
  /** Null: nothing was entered yet. */
  head(): Promise<TreeHead | null>;
  /** Null: the ledger has never been so long, or the first is longer than the second. */
  consistency(first: number, second: number): Promise<ConsistencyProof | null>;
  /** What proves everything that has happened to a loan, as far as it is entered. */
  receipts(agreementId: string): Promise<readonly Receipt[]>;
}

export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

/** One transaction each, so that what happens meanwhile does not wait long. */
const BATCH = 500;

export function sqlLedger({ pool }: Pick<Database, 'pool'>, { lender, sign, now = Date.now }: LedgerOptions): Ledger {
  const enterBatch = (session: Session) =>
    inTransaction(session, async () => {
      await lockLedger(session, {});
      const waiting = await findWaiting(session, { most: BATCH });
      if (!waiting.length) return 0;
      const size = (await findSize(session, {}))[0]!.size;
      const agreements = JSON.stringify([...new Set(waiting.map(({ agreementId }) => agreementId))]);
      const ends = new Map<string, ChainEnd>(
        (await findEnds(session, { agreements })).map(({ agreementId, sequence, leaf }) => [
          agreementId,
          { sequence, leaf: fromBase64url(leaf) },
        ]),
      );
      const happened = waiting.map(each => ({ ...each, statement: canonicalText(each.statement) }));
      const random = (length: number) => new Uint8Array(randomBytes(length));
      const rows = ledgerRows({ sha256, random, now }, size, happened, id => ends.get(id));
      const known = await nodesAt(session, nodesOf({ start: 0, end: size }));
      const leaves = rows.map(({ leaf }) => leaf);
      const nodes = grown(sha256, size, readerOf(known), leaves);
      for (const { level, index, hash } of nodes) known.set(`${level} ${index}`, hash);
      const lines = rows.map(({ entry, salt, leaf }, nth) => {
        const { loan, kind, number } = waiting[nth]!;
        return { loan, kind, number, entry, salt: salt && toBase64url(salt), leaf: toBase64url(leaf) };
      });
      await insertLines(session, { lines: JSON.stringify(lines) });
      await insertNodes(session, {
        nodes: JSON.stringify(nodes.map(({ level, index, hash }) => ({ level, index, hash: toBase64url(hash) }))),
      });
      await removeWaiting(session, { ids: JSON.stringify(waiting.map(({ id }) => id)) });
      const whole = { start: 0, end: size + rows.length };
      const root = toBase64url(hashOf(sha256, whole, readerOf(known)));
      const stated = { lender, size: whole.end, root, at: new Date(now()).toISOString() };
      const head: TreeHead = { ...stated, signature: await sign(stated) };
      await insertHead(session, { size: head.size, head: JSON.stringify(head) });
      return rows.length;
    });

  const lastHead = async (session: Session) => (await findLastHead(session, {}))[0]?.head ?? null;
  return {
    enter: () =>
      withSession(pool, async session => {
        let entered = 0;
        for (;;) {
          const batch = await enterBatch(session);
          entered += batch;
          if (batch < BATCH) return entered;
        }
      }),
    head: () => withSession(pool, lastHead),
    consistency: (first, second) =>
      withSession(pool, async session => {
        const head = await lastHead(session);
        if (!head || first > second || second > head.size) return null;
        const [path] = await pathsOf(session, [consistencyRanges(first, second)]);
        return { first, second, path: path! };
      }),
    receipts: agreementId =>
      withSession(pool, async session => {
        const head = await lastHead(session);
        if (!head) return [];
        const lines = await findLoanLines(session, { agreementId, size: head.size });
        const paths = await pathsOf(
          session,
          lines.map(({ entry }) => inclusionRanges(entry.index, head.size)),
        );
        return lines.flatMap(({ entry, salt, statement }, nth): Receipt[] =>
          salt === null || statement === null
            ? []
            : [{ statement: canonicalText(statement), salt, entry, path: paths[nth]!, head }],
        );
      }),
  };
}

/** The hashes of the ranges of each proof. */
async function pathsOf(session: Session, proofs: readonly (readonly LeafRange[])[]): Promise<string[][]> {
  const read = readerOf(await nodesAt(session, proofs.flat().flatMap(nodesOf)));
  return proofs.map(ranges => ranges.map(range => toBase64url(hashOf(sha256, range, read))));
}

/** Subtrees by level and index. */
type Nodes = Map<string, Uint8Array>;

async function nodesAt(session: Session, places: readonly NodePlace[]): Promise<Nodes> {
  const found = places.length ? await findNodes(session, { places: JSON.stringify(places) }) : [];
  return new Map(found.map(({ level, index, hash }) => [`${level} ${index}`, fromBase64url(hash)]));
}

const readerOf =
  (nodes: Nodes): ReadNode =>
  ({ level, index }) => {
    const hash = nodes.get(`${level} ${index}`);
    if (!hash) throw new Error(`The ledger lacks subtree ${index} of level ${level}: run fenqi-lender verify-ledger.`);
    return hash;
  };
