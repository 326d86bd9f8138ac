import { readShape } from '../../pricing/shapes/readShape.js';
import { canonicalText } from '../messages/canonicalText.js';
import { TREE_HEAD_TYPE } from '../messages/signatureTypes.js';
import { fromBase64url, toBase64url } from './base64url.js';
import { isIncluded, leafHashOf, sha256 } from './merkleProof.js';
import { type Receipt, receiptShape, type TreeHead } from './Receipt.js';

/**
 * Why a receipt proves nothing:
 * - `unreadable`: it is not a receipt
 * - `other-statement`: the ledger has an entry of something else
 * - `not-in-ledger`: the entry is not in the tree whose root the lender has signed
 * - `unknown-key`: the key that signed is not among those given
 * - `wrong-signature`: the lender has not signed this root
 * - `cannot-check`: this browser cannot verify Ed25519; try another one
 */
export const receiptProblems = [
  'unreadable',
  'other-statement',
  'not-in-ledger',
  'unknown-key',
  'wrong-signature',
  'cannot-check',
] as const;
export type ReceiptProblem = (typeof receiptProblems)[number];

/** The public keys of a lender, as `GET /v1/keys` gives them. */
export interface PublicKeys {
  readonly keys: readonly PublicKey[];
}
type PublicKey = JsonWebKey & { readonly kid?: string };

/** The receipt, and its statement parsed. */
export type VerifiedReceipt =
  | { readonly receipt: Receipt; readonly statement: unknown; readonly problem?: never }
  | { readonly problem: ReceiptProblem; readonly receipt?: never; readonly statement?: never };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Verifies that the ledger, as its lender has signed it, has the statement of a receipt. Nothing is fetched: take the keys from where you
 * trust the lender.
 */
export async function verifyReceipt(json: unknown, keys: PublicKeys): Promise<VerifiedReceipt> {
  let receipt: Receipt;
  let statement: unknown;
  try {
    receipt = readShape(receiptShape, json, 'receipt');
    statement = JSON.parse(receipt.statement);
  } catch {
    return { problem: 'unreadable' };
  }
  const { entry, salt, path, head } = receipt;
  const digest = await sha256(fromBase64url(salt), encoder.encode(receipt.statement));
  if (toBase64url(digest) !== entry.digest) return { problem: 'other-statement' };
  const leaf = await leafHashOf(encoder.encode(canonicalText(entry)));
  if (!(await isIncluded(leaf, entry.index, head.size, path.map(fromBase64url), fromBase64url(head.root))))
    return { problem: 'not-in-ledger' };
  const problem = await headProblemOf(head, keys);
  return problem ? { problem } : { receipt, statement };
}

/** Why a tree head does not prove what it says. */
export async function headProblemOf(
  { signature, ...stated }: TreeHead,
  { keys }: PublicKeys,
): Promise<Extract<ReceiptProblem, 'unknown-key' | 'wrong-signature' | 'cannot-check'> | undefined> {
  const [header = '', payload = '', signed = ''] = signature.split('.');
  try {
    const { alg, typ, kid } = JSON.parse(decoder.decode(fromBase64url(header))) as Readonly<Record<string, unknown>>;
    if (alg !== 'EdDSA' || typ !== TREE_HEAD_TYPE) return 'wrong-signature';
    if (payload !== toBase64url(encoder.encode(canonicalText(stated)))) return 'wrong-signature';
    const jwk = keys.find(key => key.kid === kid && key.crv === 'Ed25519');
    if (!jwk) return 'unknown-key';
    const { kty = '', crv = '', x = '' } = jwk;
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']);
    const holds = await crypto.subtle.verify(
      'Ed25519',
      key,
      fromBase64url(signed),
      encoder.encode(`${header}.${payload}`),
    );
    return holds ? undefined : 'wrong-signature';
  } catch (error) {
    return (error as Partial<Error>).name === 'NotSupportedError' ? 'cannot-check' : 'wrong-signature';
  }
}
