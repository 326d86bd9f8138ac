import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../protocol/messages/canonicalText.js';
import { TREE_HEAD_TYPE } from '../../protocol/messages/signatureTypes.js';
import { fromBase64url, toBase64url } from '../../protocol/proof/base64url.js';
import type { Receipt, TreeHead } from '../../protocol/proof/Receipt.js';
import { type PublicKeys, verifyReceipt } from '../../protocol/proof/verifyReceipt.js';
import { type CheckedRow, type LedgerBreak, LedgerCheck } from './checkLedger.js';
import { ledgerRows } from './ledgerEntries.js';
import { grown, hashOf, inclusionRanges, type NodePlace, type Sha256 } from './MerkleTree.js';

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
let drawn = 0;
const random = (length: number) => sha256(new TextEncoder().encode(`${drawn++}`)).slice(0, length);
const now = () => Date.UTC(2026, 10, 29);

const LOANS = 4;
const ROWS = 23;

/** A ledger of a few loans, entered in batches, with the root after each. */
function build() {
  const nodes = new Map<string, Uint8Array>();
  const read = ({ level, index }: NodePlace) => nodes.get(`${level} ${index}`)!;
  const rows: CheckedRow[] = [];
  const roots: { size: number; root: string }[] = [];
  for (const batch of [1, 2, 4, 7, 9]) {
    const happened = Array.from({ length: batch }, (_, nth) => {
      const number = rows.length + nth;
      return {
        agreementId: `agr_${number % LOANS}`,
        kind: number < LOANS ? ('agreement' as const) : ('event' as const),
        statement: canonicalText({ number, amountMinor: number * 100 }),
      };
    });
    const made = ledgerRows({ sha256, random, now }, rows.length, happened, agreementId => {
      const last = rows.filter(({ entry }) => entry.agreementId === agreementId).at(-1);
      return last && { sequence: last.entry.sequence, leaf: last.leaf };
    });
    for (const { level, index, hash } of grown(
      sha256,
      rows.length,
      read,
      made.map(({ leaf }) => leaf),
    ))
      nodes.set(`${level} ${index}`, hash);
    rows.push(...made.map((row, nth) => ({ ...row, statement: happened[nth]!.statement })));
    roots.push({
      size: rows.length,
      root: toBase64url(hashOf(sha256, { start: 0, end: rows.length }, read)),
    });
  }
  return { rows, roots, read };
}

const { rows, roots, read } = build();

function firstBreak(checked: readonly CheckedRow[]): LedgerBreak | undefined {
  const check = new LedgerCheck(sha256);
  const waiting = [...roots];
  for (const row of checked) {
    const broken = check.row(row);
    if (broken) return broken;
    if (waiting[0]?.size === check.entries) {
      const wrong = check.head(waiting.shift()!);
      if (wrong) return wrong;
    }
  }
  return waiting[0] && check.head(waiting[0]);
}

/** Everything that somebody with the database in their hands may do to it. */
const place = fc.nat({ max: ROWS - 1 });
const flipped = (bytes: Uint8Array, at: number) =>
  bytes.map((byte, nth) => (nth === at % bytes.length ? byte ^ 1 : byte));
const tamperings = fc.oneof(
  fc
    .tuple(place, fc.nat(), fc.constantFrom('salt', 'leaf' as const))
    .map(([at, byte, part]) =>
      rows.map((row, nth) => (nth === at ? { ...row, [part]: flipped(row[part as 'leaf'], byte) } : row)),
    ),
  fc
    .tuple(place, fc.constantFrom('agreementId', 'kind', 'at', 'digest', 'previous', 'index', 'sequence'))
    .map(([at, field]) =>
      rows.map((row, nth) => {
        const changed =
          field === 'index' || field === 'sequence' ? row.entry[field] + 1 : `${row.entry[field as 'at']}x`;
        return nth === at ? { ...row, entry: { ...row.entry, [field]: changed } as CheckedRow['entry'] } : row;
      }),
    ),
  fc
    .tuple(place, fc.string())
    .map(([at, statement]) => rows.map((row, nth) => (nth === at ? { ...row, statement } : row))),
  place.map(at => rows.map((row, nth) => (nth === at ? { ...row, statement: null } : row))),
  place.map(at => rows.filter((_, nth) => nth !== at)),
  place.map(end => rows.slice(0, end)),
  fc
    .tuple(place, place)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => rows.map((row, nth) => (nth === a ? rows[b]! : nth === b ? rows[a]! : row))),
  // The owner of the database writes everything anew from a place on, so that only the signed heads tell.
  place.map(at => {
    const rewritten = rows.slice(0, at);
    for (const { entry, statement } of rows.slice(at)) {
      const before = rewritten.filter(row => row.entry.agreementId === entry.agreementId).at(-1);
      const changed = { agreementId: entry.agreementId, kind: entry.kind, statement: `${statement} ` };
      const [row] = ledgerRows(
        { sha256, random, now },
        rewritten.length,
        [changed],
        () => before && { sequence: before.entry.sequence, leaf: before.leaf },
      );
      rewritten.push({ ...row!, statement: changed.statement });
    }
    return rewritten;
  }),
);

describe('the check of the ledger', () => {
  it('finds nothing in a ledger that nobody has touched', () => {
    expect(firstBreak(rows)).toBeUndefined();
  });

  it('finds every edit, deletion, swap, truncation and rewriting', () => {
    fc.assert(
      fc.property(tamperings, tampered => {
        expect(firstBreak(tampered)).toBeDefined();
      }),
      { numRuns: 10_000 },
    );
  });

  it('names the first row that is broken', () => {
    const gone = rows.filter((_, nth) => nth !== 10);
    expect(firstBreak(gone)).toEqual({ fault: 'row-missing', index: 10, agreementId: rows[11]!.entry.agreementId });
    const edited = rows.map((row, nth) => (nth === 12 || nth === 20 ? { ...row, statement: '{}' } : row));
    expect(firstBreak(edited)).toEqual({
      fault: 'other-statement',
      index: 12,
      agreementId: rows[12]!.entry.agreementId,
    });
    expect(firstBreak(rows.slice(0, 20))).toEqual({ fault: 'end-missing', index: ROWS });
  });

  it('accepts a row whose statement was erased by rule, and no statement without its salt', () => {
    const erased = rows.map((row, nth) => (nth === 9 ? { ...row, salt: null, statement: null } : row));
    expect(firstBreak(erased)).toBeUndefined();
    expect(firstBreak(rows.map((row, nth) => (nth === 9 ? { ...row, salt: null } : row)))?.fault).toBe(
      'other-statement',
    );
  });
});

describe('a receipt', () => {
  let keys: PublicKeys;
  let head: TreeHead;
  const receiptOf = (at: number): Receipt => {
    const { entry, salt, statement } = rows[at]!;
    const path = inclusionRanges(at, ROWS).map(range => toBase64url(hashOf(sha256, range, read)));
    return { statement: statement!, salt: toBase64url(salt!), entry, path, head };
  };

  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'first' }] };
    const stated = { lender: 'lender', ...roots.at(-1)!, at: '2026-11-29T00:00:00.000Z' };
    const signature = await new CompactSign(new TextEncoder().encode(canonicalText(stated)))
      .setProtectedHeader({ alg: 'EdDSA', kid: 'first', typ: TREE_HEAD_TYPE })
      .sign(privateKey);
    head = { ...stated, signature };
  });

  it('proves its statement to whoever has the lender’s keys', async () => {
    for (let at = 0; at < ROWS; at++) {
      const verified = await verifyReceipt(JSON.parse(JSON.stringify(receiptOf(at))), keys);
      expect(verified.problem, `${at}`).toBeUndefined();
      expect(verified.statement).toEqual({ number: at, amountMinor: at * 100 });
    }
  });

  it('says what is wrong with one that was changed', async () => {
    const receipt = receiptOf(13);
    const { entry } = receipt;
    const problemOf = async (changed: unknown) => (await verifyReceipt(changed, keys)).problem;
    expect(await problemOf('')).toBe('unreadable');
    expect(await problemOf({ ...receipt, statement: '{' })).toBe('unreadable');
    expect(await problemOf({ ...receipt, statement: '{"amountMinor":1}' })).toBe('other-statement');
    expect(await problemOf({ ...receipt, entry: { ...entry, agreementId: 'agr_x' } })).toBe('not-in-ledger');
    expect(await problemOf({ ...receipt, path: receipt.path.slice(1) })).toBe('not-in-ledger');
    expect(await problemOf({ ...receipt, head: { ...head, at: '2026-11-30T00:00:00.000Z' } })).toBe('wrong-signature');
    const [header, payload, signature] = head.signature.split('.') as [string, string, string];
    const other = toBase64url(fromBase64url(signature).map((byte, nth) => (nth ? byte : byte ^ 1)));
    expect(await problemOf({ ...receipt, head: { ...head, signature: `${header}.${payload}.${other}` } })).toBe(
      'wrong-signature',
    );
    expect(await problemOf({ ...receipt, head: { ...head, signature: 'x' } })).toBe('wrong-signature');
    expect((await verifyReceipt(receipt, { keys: [] })).problem).toBe('unknown-key');
  });
});
