import { emptyLedger, type Ledger } from './Ledger.js';

export interface Taken {
  readonly ledger: Ledger;
  /** False: somebody else has put another one there meanwhile, and nothing was written. */
  replace(next: Ledger): boolean;
}

/** Where a ledger lies between two transactions. */
export interface Shelf {
  take(): Taken;
}

/** Nobody else comes here. */
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
