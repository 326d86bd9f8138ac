/** Entry `fenqi/receipt`: verifies what a lender's ledger proves, in a page or on a server. It fetches nothing. */

export { isConsistent } from '../protocol/proof/merkleProof.js';
export type { LedgerEntry, Receipt, TreeHead } from '../protocol/proof/Receipt.js';
export {
  type PublicKeys,
  type ReceiptProblem,
  receiptProblems,
  type VerifiedReceipt,
  verifyReceipt,
} from '../protocol/proof/verifyReceipt.js';
