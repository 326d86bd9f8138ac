import { fromBase64url } from '../../protocol/proof/base64url.js';
import { isConsistent } from '../../protocol/proof/merkleProof.js';
import type { TreeHead } from '../../protocol/proof/Receipt.js';
import type { Ledger } from '../storage/ledger/sqlLedger.js';
import type { Growth } from './pages/ledgerPage.js';

/** Proves, and checks the proof, that the newest tree goes on from the one before. @param heads the newest first */
export async function growthOf(ledger: Pick<Ledger, 'consistency'>, heads: readonly TreeHead[]): Promise<Growth> {
  const [second, first] = heads;
  if (!first || !second) return { kind: 'only-one' };
  const proof = await ledger.consistency(first.size, second.size);
  const rootOf = ({ size, root }: TreeHead) => ({ size, root: fromBase64url(root) });
  const holds = proof && (await isConsistent(rootOf(first), rootOf(second), proof.path.map(fromBase64url)));
  return { kind: holds ? 'consistent' : 'inconsistent', first: first.size, second: second.size };
}
