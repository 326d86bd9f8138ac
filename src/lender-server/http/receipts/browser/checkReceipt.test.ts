import { createHash } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, expect, it } from 'vitest';
import { ledgerRows } from '../../../../lending/proof/ledgerEntries.js';
import {
  consistencyRanges,
  grown,
  hashOf,
  inclusionRanges,
  type NodePlace,
  type Sha256,
} from '../../../../lending/proof/MerkleTree.js';
import { canonicalText } from '../../../../protocol/messages/canonicalText.js';
import { TREE_HEAD_TYPE } from '../../../../protocol/messages/signatureTypes.js';
import { toBase64url } from '../../../../protocol/proof/base64url.js';
import type { Receipt, TreeHead } from '../../../../protocol/proof/Receipt.js';
import type { PublicKeys } from '../../../../protocol/proof/verifyReceipt.js';
import { checkReceipt, type PublishedLedger, receiptsIn } from './checkReceipt.js';

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
const random = (length: number) => new Uint8Array(length).fill(7);
let keys: PublicKeys;
let sign: (head: Omit<TreeHead, 'signature'>) => Promise<TreeHead>;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'first' }] };
  sign = async head => ({
    ...head,
    signature: await new CompactSign(new TextEncoder().encode(canonicalText(head)))
      .setProtectedHeader({ alg: 'EdDSA', kid: 'first', typ: TREE_HEAD_TYPE })
      .sign(privateKey),
  });
});

/** A ledger of these statements, at every size. */
async function ledgerOf(statements: readonly string[]) {
  const happened = statements.map(statement => ({ agreementId: 'a', kind: 'event' as const, statement }));
  const rows = ledgerRows({ sha256, random, now: () => 0 }, 0, happened, () => undefined);
  const nodes = new Map<string, Uint8Array>();
  const read = ({ level, index }: NodePlace) => nodes.get(`${level} ${index}`)!;
  const leaves = rows.map(({ leaf }) => leaf);
  for (const { level, index, hash } of grown(sha256, 0, read, leaves)) nodes.set(`${level} ${index}`, hash);
  const path = (ranges: ReturnType<typeof inclusionRanges>) =>
    ranges.map(range => toBase64url(hashOf(sha256, range, read)));
  const headAt = (size: number) => {
    const root = toBase64url(hashOf(sha256, { start: 0, end: size }, read));
    return sign({ lender: 'l', size, root, at: '2026-11-29T00:00:00.000Z' });
  };
  return {
    receipt: async (index: number, size: number): Promise<Receipt> => ({
      statement: statements[index]!,
      salt: toBase64url(rows[index]!.salt!),
      entry: rows[index]!.entry,
      path: path(inclusionRanges(index, size)),
      head: await headAt(size),
    }),
    published: async (size: number): Promise<PublishedLedger> => ({
      keys,
      head: await headAt(size),
      consistency: async (first, second) => path(consistencyRanges(first, second)),
    }),
  };
}

const STATEMENTS = ['{"n":1}', '{"n":2}', '{"n":3}', '{"n":4}', '{"n":5}'];

it('A receipt that was kept is proven by every later ledger that goes on from it, and by one that is a little older', async () => {
  const { receipt, published } = await ledgerOf(STATEMENTS);
  const kept = await receipt(1, 3);
  for (const size of [2, 3, 4, 5]) expect(await checkReceipt(kept, await published(size)), `${size}`).toBeNull();
});

it('A receipt that holds is of another ledger, where the lender has written its ledger anew', async () => {
  const kept = await (await ledgerOf(STATEMENTS)).receipt(1, 3);
  const anew = await ledgerOf(['{"n":0}', ...STATEMENTS.slice(1)]);
  for (const size of [3, 5])
    expect(await checkReceipt(kept, await anew.published(size)), `${size}`).toBe('other-ledger');
});

it('A receipt that was changed, and a published head that the lender has not signed, are not proven', async () => {
  const { receipt, published } = await ledgerOf(STATEMENTS);
  const kept = await receipt(1, 3);
  expect(await checkReceipt({ ...kept, statement: '{"n":9}' }, await published(5))).toBe('other-statement');
  expect(await checkReceipt('', await published(5))).toBe('unreadable');
  const { head, ...rest } = await published(5);
  const unsigned = { ...rest, head: { ...head, at: '2026-11-30T00:00:00.000Z' } };
  expect(await checkReceipt(kept, unsigned)).toBe('wrong-signature');
});

it.each([
  ['one receipt', '{"statement":"s"}', [{ statement: 's' }]],
  ['a list', '[{"statement":"s"},{"statement":"t"}]', [{ statement: 's' }, { statement: 't' }]],
  ['an answer of the lender', '{"receipts":[{"statement":"s"}]}', [{ statement: 's' }]],
  ['receipts that are not a list', '{"receipts":"s"}', ['s']],
  ['text that is not JSON', 'receipt', [null]],
])('A file may have %s, and what is not a receipt is checked like one', (_, text, found) => {
  expect(receiptsIn(text)).toEqual(found);
});
