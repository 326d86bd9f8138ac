import { fromBase64url } from '../../../../protocol/proof/base64url.js';
import { isConsistent } from '../../../../protocol/proof/merkleProof.js';
import type { TreeHead } from '../../../../protocol/proof/Receipt.js';
import {
  headProblemOf,
  type PublicKeys,
  receiptProblems,
  verifyReceipt,
} from '../../../../protocol/proof/verifyReceipt.js';

/** Why a receipt is not proven: besides those of `verifyReceipt`, the ledger that the lender publishes now does not go on from it. */
export const checkProblems = [...receiptProblems, 'other-ledger'] as const;
export type CheckProblem = (typeof checkProblems)[number];

/** What the lender publishes. */
export interface PublishedLedger {
  readonly keys: PublicKeys;
  readonly head: TreeHead;
  /** The path of the proof that the ledger of the second size begins with that of the first. */
  consistency(first: number, second: number): Promise<readonly string[]>;
}

/** What a file has: one receipt, a list of them, or what `GET …/receipts` answers. What it cannot be is left for `checkReceipt` to refuse. */
export function receiptsIn(text: string): readonly unknown[] {
  try {
    const json = JSON.parse(text);
    return [json?.receipts ?? json].flat();
  } catch {
    return [null];
  }
}

/** Checks that a receipt holds, and that what the lender publishes now still has it. @returns null: it does */
export async function checkReceipt(json: unknown, published: PublishedLedger): Promise<CheckProblem | null> {
  if (!globalThis.crypto?.subtle) return 'cannot-check';
  const { keys } = published;
  const { problem, receipt } = await verifyReceipt(json, keys);
  if (problem) return problem;
  const headProblem = await headProblemOf(published.head, keys);
  if (headProblem) return headProblem;
  // The lender may have entered more between the page and its newest head, in either order.
  const [first, second] = [receipt.head, published.head].sort((a, b) => a.size - b.size) as [TreeHead, TreeHead];
  const path = first.size === second.size ? [] : await published.consistency(first.size, second.size);
  const rootOf = ({ size, root }: TreeHead) => ({ size, root: fromBase64url(root) });
  return (await isConsistent(rootOf(first), rootOf(second), path.map(fromBase64url))) ? null : 'other-ledger';
}
