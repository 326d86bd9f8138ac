/** The hashes of a Merkle tree's proofs (RFC 9162, section 2.1) are checked here, by Web Crypto, in a page as on a server. */

/** What is hashed before an entry, and before two subtrees. */
export const LEAF = Uint8Array.of(0);
export const INNER = Uint8Array.of(1);

export async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const bytes = new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export const leafHashOf = (entry: Uint8Array): Promise<Uint8Array> => sha256(LEAF, entry);

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

const isOdd = (place: number): boolean => place % 2 === 1;

/** Where a leaf, or the last leaf of a smaller tree, stands on its way up: beside the last place of the same level. */
class Climb {
  constructor(
    private at: number,
    private last: number,
  ) {}

  get isAtTop(): boolean {
    return this.last === 0;
  }

  /** Whether the next hash of the proof stands on the left. */
  get isRight(): boolean {
    return isOdd(this.at) || this.at === this.last;
  }

  up(): void {
    this.at = Math.floor(this.at / 2);
    this.last = Math.floor(this.last / 2);
  }

  /** Leaves out the levels on which nothing stands on the right of a last place without a neighbour. */
  skipLevels(): void {
    while (!isOdd(this.at) && this.at) this.up();
  }

  skipRight(): void {
    while (isOdd(this.at)) this.up();
  }
}

/** Whether the leaf with this hash is number `index` (from 0) of the tree of `size` leaves with this root (section 2.1.3.2). */
export async function isIncluded(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): Promise<boolean> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  const climb = new Climb(index, size - 1);
  let hash = leaf;
  for (const beside of path) {
    if (climb.isAtTop) return false;
    if (climb.isRight) {
      hash = await sha256(INNER, beside, hash);
      climb.skipLevels();
    } else hash = await sha256(INNER, hash, beside);
    climb.up();
  }
  return climb.isAtTop && isSame(hash, root);
}

/** A tree of so many leaves. */
export interface TreeRoot {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the second tree begins with all leaves of the first, which has at least one (section 2.1.4.2). */
export async function isConsistent(first: TreeRoot, second: TreeRoot, path: readonly Uint8Array[]): Promise<boolean> {
  if (!Number.isSafeInteger(first.size) || !Number.isSafeInteger(second.size)) return false;
  if (first.size < 1 || first.size > second.size) return false;
  if (first.size === second.size) return !path.length && isSame(first.root, second.root);
  const climb = new Climb(first.size - 1, second.size - 1);
  climb.skipRight();
  const isWhole = Number.isInteger(Math.log2(first.size));
  const [begin, ...rest] = isWhole ? [first.root, ...path] : path;
  if (!begin || !path.length) return false;
  let [before, after] = [begin, begin];
  for (const beside of rest) {
    if (climb.isAtTop) return false;
    if (climb.isRight) {
      before = await sha256(INNER, beside, before);
      after = await sha256(INNER, beside, after);
      climb.skipLevels();
    } else after = await sha256(INNER, after, beside);
    climb.up();
  }
  return climb.isAtTop && isSame(before, first.root) && isSame(after, second.root);
}
