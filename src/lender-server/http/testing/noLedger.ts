import type { Ledger } from '../../storage/ledger/sqlLedger.js';

/** Of a lender whose books are in memory. */
export const noLedger: Ledger = {
  enter: async () => 0,
  head: async () => null,
  consistency: async () => null,
  receipts: async () => [],
};
