import { INNER, LEAF } from '../../protocol/proof/merkleProof.js';

/**
 * The shape of a Merkle tree (RFC 9162, section 2.1), kept as its complete subtrees. These never change once they are complete: a tree
 * only ever gains some. A subtree of `2 ** level` leaves is number `index` of its level, counted from the left, from 0.
 */
export interface NodePlace {
  readonly level: number;
  readonly index: number;
}

/** A complete subtree with its hash. */
export interface TreeNode extends NodePlace {
  readonly hash: Uint8Array;
}

/** The leaves from `start` up to, but not including, `end`. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** SHA-256 of the bytes one after another. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array;

/** Returns the hash of a complete subtree. */
export type ReadNode = (place: NodePlace) => Uint8Array;

export const leafHash = (sha256: Sha256, entry: Uint8Array): Uint8Array => sha256(LEAF, entry);

/** The complete subtrees that make up a range which begins where a subtree of its size may begin, the largest first. */
export function nodesOf({ start, end }: LeafRange): NodePlace[] {
  const places: NodePlace[] = [];
  for (let from = start; from < end; ) {
    const level = Math.floor(Math.log2(end - from));
    places.push({ level, index: from / 2 ** level });
    from += 2 ** level;
  }
  return places;
}

/** The hash of a range, from its complete subtrees. A tree without leaves has the hash of nothing. */
export function hashOf(sha256: Sha256, range: LeafRange, read: ReadNode): Uint8Array {
  const hashes = nodesOf(range).map(read);
  return hashes.length ? hashes.reduceRight((right, left) => sha256(INNER, left, right)) : sha256();
}

/**
 * The subtrees that become complete when leaves are added, the new leaves among them.
 *
 * @param size how many leaves there were
 * @param read is asked for the subtrees of `nodesOf` of the tree before
 * @param leaves their hashes
 */
export function grown(sha256: Sha256, size: number, read: ReadNode, leaves: readonly Uint8Array[]): TreeNode[] {
  const made: TreeNode[] = [];
  const known = new Map<number, Uint8Array>(nodesOf({ start: 0, end: size }).map(place => [place.level, read(place)]));
  leaves.forEach((leaf, nth) => {
    let node: TreeNode = { level: 0, index: size + nth, hash: leaf };
    made.push(node);
    // A subtree with an odd number completes the one above, together with its neighbour on the left.
    for (; node.index % 2; made.push(node))
      node = {
        level: node.level + 1,
        index: (node.index - 1) / 2,
        hash: sha256(INNER, known.get(node.level)!, node.hash),
      };
    known.set(node.level, node.hash);
  });
  return made;
}

/** The largest power of two below a number of leaves: there RFC 9162 divides a tree. */
const half = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** The ranges whose hashes prove that the leaf `index` is in the tree of the first `size` leaves, the smallest first (section 2.1.3.1). */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  for (let start = 0, end = size; end - start > 1; ) {
    const middle = start + half(end - start);
    if (index < middle) {
      ranges.unshift({ start: middle, end });
      end = middle;
    } else {
      ranges.unshift({ start, end: middle });
      start = middle;
    }
  }
  return ranges;
}

/**
 * The ranges whose hashes prove that the tree of the first `second` leaves begins with the tree of the first `first` ones, which has at
 * least one leaf (section 2.1.4.1).
 */
export function consistencyRanges(first: number, second: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let start = 0;
  let end = second;
  while (first < end) {
    const middle = start + half(end - start);
    if (first <= middle) {
      ranges.unshift({ start: middle, end });
      end = middle;
    } else {
      ranges.unshift({ start, end: middle });
      start = middle;
    }
  }
  // Who checks the proof knows the hash of the whole first tree already.
  return start ? [{ start, end }, ...ranges] : ranges;
}
