import type { TierCaps } from '../../funds/Funds.js';
import type { LoanRecord } from '../../loans/LoanRecord.js';
import { lifeOf } from '../../loans/lifeOf.js';
import type { Application } from '../Application.js';
import type { Books } from '../Books.js';
import { trialBalanceOf } from './balances.js';
import type { Ledger } from './Ledger.js';
import { ledgerTransaction } from './ledgerTransaction.js';
import { loanIn, readLedger } from './readLedger.js';
import { ownShelf, type Shelf } from './Shelf.js';

export interface MemoryBooksOptions {
  /** The funds of a currency. Null: the lender does not lend in it. */
  readonly funds: (currency: string) => TierCaps | null;
  /** Where the ledger is kept. Default: in memory only. */
  readonly shelf?: Shelf;
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
}

/** Books without a database, for the sandbox in a page and for tests. Transactions run one after the other. */
export function memoryBooks({ funds, shelf = ownShelf(), now = Date.now }: MemoryBooksOptions): Books {
  let last: Promise<unknown> = Promise.resolve();
  const oldest = (by: 'at' | 'until', most: number, is: (application: Application) => boolean) =>
    shelf
      .take()
      .ledger.applications.filter(is)
      .sort((a, b) => a[by] - b[by])
      .slice(0, most)
      .map(({ reference }) => reference);
  return {
    ...readLedger(() => shelf.take().ledger),
    transact(work) {
      const run = async () => {
        for (;;) {
          const { ledger, replace } = shelf.take();
          const draft = { ledger };
          const result = await work(ledgerTransaction(draft, funds, now));
          if (draft.ledger === ledger || replace(draft.ledger)) return result;
        }
      };
      const mine = last.then(run, run);
      last = mine.catch(() => {});
      return mine;
    },
    lapsed: async (at, most) => oldest('until', most, ({ reserved, until }) => reserved && until <= at),
    lapsedReviews: async (before, most) =>
      oldest('at', most, ({ at, review }) => review?.verdict === null && at <= before),
    isErased: async () => false,
    async undelivered(before, most) {
      const waits = ({ application, amendments }: LoanRecord) =>
        application.commitment.onDelivery &&
        Date.parse(application.commitment.agreement.committedAt) < before &&
        !amendments.length;
      return loansIn(shelf.take().ledger)
        .filter(loan => waits(loan) && lifeOf(loan).disbursedOn === null)
        .slice(0, most)
        .map(({ application }) => application.reference);
    },
    paymentIntents: async (before, most, after) =>
      shelf
        .take()
        .ledger.intents.filter(({ at, key }) => at <= before && key > after)
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .slice(0, most),
    async helpAsked(most) {
      return loansIn(shelf.take().ledger)
        .filter(loan => lifeOf(loan).wish)
        .slice(0, most);
    },
    async forgetTokens(at) {
      const { ledger, replace } = shelf.take();
      const tokenUses = ledger.tokenUses.filter(({ until }) => until > at);
      if (tokenUses.length < ledger.tokenUses.length) replace({ ...ledger, tokenUses });
    },
    trialBalance: async () => trialBalanceOf(shelf.take().ledger, funds),
  };
}

const loansIn = (ledger: Ledger): readonly LoanRecord[] =>
  ledger.applications.flatMap(application => loanIn(ledger, application) ?? []);
