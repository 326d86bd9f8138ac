import { emptyLedger, type Ledger } from './Ledger.js';

interface TakenLedger {
  readonly ledger: Ledger;
  /** False: another ledger was put there meanwhile, and nothing was written. */
  replace(next: Ledger): boolean;
}

/** Where a ledger is kept between two transactions. */
export interface Shelf {
  take(): TakenLedger;
}

/** A shelf in memory, which nobody else can reach. */
export function ownShelf(): Shelf {
  let ledger = emptyLedger;
  return {
    take: () => ({
      ledger,
      replace(next) {
        ledger = next;
        return true;
      },
    }),
  };
}
