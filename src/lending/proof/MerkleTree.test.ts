import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConsistent, isIncluded, leafHashOf } from '../../protocol/proof/merkleProof.js';
import {
  consistencyRanges,
  grown,
  hashOf,
  inclusionRanges,
  leafHash,
  type NodePlace,
  type ReadNode,
  type Sha256,
} from './MerkleTree.js';

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const entryOf = (number: number) => new TextEncoder().encode(`entry ${number}`);

/** A tree that grew by these numbers of leaves at a time. */
function treeOf(entries: readonly Uint8Array[], batches: readonly number[] = [entries.length]) {
  const nodes = new Map<string, Uint8Array>();
  const read: ReadNode = ({ level, index }: NodePlace) => {
    const found = nodes.get(`${level} ${index}`);
    if (!found) throw new Error(`The subtree ${level} ${index} is not complete.`);
    return found;
  };
  let size = 0;
  for (const batch of [...batches, entries.length]) {
    const leaves = entries.slice(size, size + batch).map(entry => leafHash(sha256, entry));
    for (const { level, index, hash } of grown(sha256, size, read, leaves)) nodes.set(`${level} ${index}`, hash);
    size += leaves.length;
  }
  const rootAt = (end: number) => hashOf(sha256, { start: 0, end }, read);
  return { read, rootAt };
}

/** Section 2.1.1, word for word. */
function definedRoot(entries: readonly Uint8Array[]): Uint8Array {
  if (!entries.length) return sha256();
  if (entries.length === 1) return sha256(Uint8Array.of(0), entries[0]!);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return sha256(Uint8Array.of(1), definedRoot(entries.slice(0, k)), definedRoot(entries.slice(k)));
}

const MOST = 70;
const all = Array.from({ length: MOST }, (_, number) => entryOf(number));

describe('the Merkle tree of the ledger (RFC 9162)', () => {
  it('has the roots that Certificate Transparency publishes for its eight test entries', () => {
    const entries = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ].map(bytes);
    const { rootAt } = treeOf(entries);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(size => hex(rootAt(size)))).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
  });

  it('has the root of the definition at every size, in however many steps it grew', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 20 }), batches => {
        const { rootAt } = treeOf(all, batches);
        for (let size = 0; size <= MOST; size++)
          expect(hex(rootAt(size)), `${size}`).toBe(hex(definedRoot(all.slice(0, size))));
      }),
      { numRuns: 5 },
    );
  });

  it('proves every leaf of every size to whoever knows the root, and no other leaf, place, size or root', async () => {
    const { read, rootAt } = treeOf(all);
    const leaves = await Promise.all(all.map(leafHashOf));
    for (let size = 1; size <= 20; size++)
      for (let index = 0; index < size; index++) {
        const path = inclusionRanges(index, size).map(range => hashOf(sha256, range, read));
        const root = rootAt(size);
        expect(await isIncluded(leaves[index]!, index, size, path, root), `${index} of ${size}`).toBe(true);
        expect(await isIncluded(leaves[size]!, index, size, path, root)).toBe(false);
        expect(await isIncluded(leaves[index]!, index, size, path, rootAt(size + 1))).toBe(false);
        expect(await isIncluded(leaves[index]!, (index + 1) % (size + 1), size, path, root)).toBe(false);
        expect(await isIncluded(leaves[index]!, index, size, [...path, root], root)).toBe(false);
        if (path.length) expect(await isIncluded(leaves[index]!, index, size, path.slice(1), root)).toBe(false);
      }
  });

  it('proves that every larger tree begins with every smaller one, and that one with a changed leaf does not', async () => {
    const { read, rootAt } = treeOf(all);
    const other = treeOf(all.map((entry, number) => (number === 0 ? entryOf(-1) : entry)));
    for (let size = 1; size <= 20; size++)
      for (let first = 1; first <= size; first++) {
        const path = consistencyRanges(first, size).map(range => hashOf(sha256, range, read));
        const [before, after] = [first, size].map(end => ({ size: end, root: rootAt(end) })) as [
          { size: number; root: Uint8Array },
          { size: number; root: Uint8Array },
        ];
        expect(await isConsistent(before, after, path), `${first} of ${size}`).toBe(true);
        expect(await isConsistent({ size: first, root: other.rootAt(first) }, after, path)).toBe(false);
        expect(await isConsistent(before, { size, root: other.rootAt(size) }, path)).toBe(false);
        expect(await isConsistent(before, after, [...path, before.root])).toBe(false);
        if (path.length) expect(await isConsistent(before, after, path.slice(1))).toBe(false);
      }
  });
});
