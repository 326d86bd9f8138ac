import type { Books } from '../../lending/applications/Books.js';
import { type Entry, emptyLedger } from '../../lending/applications/memory/Ledger.js';
import { memoryBooks } from '../../lending/applications/memory/memoryBooks.js';
import type { TierCaps } from '../../lending/funds/Funds.js';
import { Balances } from './Balances.js';

export interface SharedBooks {
  /** The books of one more person. */
  open(): Books;
  readonly balances: Balances;
}

/**
 * The lender's books in memory, divided by person. The books in memory look through all that they hold at every call, which takes the square
 * of the time; everything that they are asked about is of one person, apart from the funds. So each person has books of their own, and each is
 * told what the others have left of the caps.
 *
 * @param entered told of every entry, once the transaction that wrote it is committed
 */
export function sharedBooks(
  capsOf: (currency: string) => TierCaps | null,
  now: () => number,
  entered: (entry: Entry) => void,
): SharedBooks {
  const balances = new Balances();
  return {
    balances,
    open() {
      const own = new Balances();
      let ledger = emptyLedger;
      return memoryBooks({
        now,
        funds(currency) {
          const caps = capsOf(currency);
          const others = (minor: (of: Balances) => number) => minor(balances) - minor(own);
          return (
            caps && {
              daily: caps.daily - others(of => of.out(currency, 'daily')),
              surge: caps.surge - others(of => of.out(currency, 'surge')),
              // A loss is a credit of the reserve.
              reserve: caps.reserve + others(of => of.total(currency, 'reserve')),
            }
          );
        },
        shelf: {
          take: () => ({
            ledger,
            replace(next) {
              for (const entry of next.entries.slice(ledger.entries.length)) {
                own.add(entry);
                balances.add(entry);
                entered(entry);
              }
              // Nobody asks twice here, so that no answer has to be kept.
              ledger = { ...next, answers: [] };
              return true;
            },
          }),
        },
      });
    },
  };
}
