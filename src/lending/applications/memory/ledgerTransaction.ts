import type { Account } from '../../funds/accounts.js';
import { type LendingTier, lendingTiers, type TierCaps } from '../../funds/Funds.js';
import { holdsOrder, type LoanRecord } from '../../loans/LoanRecord.js';
import { type Money, moneyLent, moneyOf, transfersBetween } from '../../loans/moneyOf.js';
import type { BooksTransaction } from '../Books.js';
import { approversOf } from '../OperatorAct.js';
import { balanceOf } from './balances.js';
import type { Ledger } from './Ledger.js';
import { loanIn, readLedger } from './readLedger.js';

interface Draft {
  ledger: Ledger;
}

/** One transaction on a draft of the ledger. Transactions run one after the other, so locks have nothing to do. */
export function ledgerTransaction(
  draft: Draft,
  capsOf: (currency: string) => TierCaps | null,
  now: () => number,
): BooksTransaction {
  const reading = readLedger(() => draft.ledger);
  const change = (part: Partial<Ledger>) => {
    draft.ledger = { ...draft.ledger, ...part };
  };

  const transfer = (
    about: { readonly reference: string; readonly currency: string; readonly tier: LendingTier },
    from: Account,
    to: Account,
    minor: number,
  ) =>
    change({
      entries: [...draft.ledger.entries, { ...about, account: to, minor }, { ...about, account: from, minor: -minor }],
    });

  const book = ({ application }: LoanRecord, before: Money, after: Money) => {
    const { reference, request, tier } = application;
    if (!tier) throw new Error(`No tier has lent ${reference}.`);
    for (const { debit, credit, amountMinor } of transfersBetween(before, after))
      transfer({ reference, currency: request.purchase.currency, tier }, credit, debit, amountMinor);
  };

  /** Moves the open reservation of an application to another account; throws if there is none. */
  const resolve = (reference: string, to: Account) => {
    const own = draft.ledger.entries.filter(entry => entry.reference === reference && entry.account === 'reserved');
    const open = own.reduce((total, { minor }) => total + minor, 0);
    const last = own.at(-1);
    if (!last || open <= 0) throw new Error(`There is no open reservation for ${reference}.`);
    transfer({ reference, currency: last.currency, tier: last.tier }, 'reserved', to, open);
  };

  return {
    ...reading,
    lock: reading.application,
    lockApplicant: async () => {},
    // A page has nobody to call, and keeps nothing of a household.
    publish: async () => {},
    claimedIncomes: async () => [],
    keepFacts: async () => {},
    approvals: async reference => ({ needed: null, by: approversOf(draft.ledger.acts, reference) }),
    enterAct: async act => change({ acts: [...draft.ledger.acts, act] }),
    async useToken(use) {
      const { tokenUses } = draft.ledger;
      const uses = tokenUses.filter(({ token, purpose }) => token === use.token && purpose === use.purpose);
      if (uses.length >= use.most) return false;
      change({ tokenUses: [...tokenUses, use] });
      return true;
    },
    async claim({ merchant, key }) {
      const kept = draft.ledger.answers.find(answer => answer.merchant === merchant && answer.key === key);
      return kept ? { fingerprint: kept.fingerprint, body: kept.body } : 'free';
    },
    async keep({ merchant, key }, { fingerprint, body }) {
      change({ answers: [...draft.ledger.answers, { merchant, key, fingerprint, body, at: now() }] });
    },
    async reserve(reference, currency, amountMinor) {
      const caps = capsOf(currency);
      const { entries } = draft.ledger;
      const tier = lendingTiers.find(tier => {
        const out = balanceOf(entries, 'reserved', currency, tier) + balanceOf(entries, 'lent', currency, tier);
        return caps && out + amountMinor <= caps[tier];
      });
      if (!tier) return null;
      transfer({ reference, currency, tier }, 'available', 'reserved', amountMinor);
      return tier;
    },
    release: async reference => resolve(reference, 'available'),
    use: async reference => resolve(reference, 'lent'),
    async add(application) {
      const { reference, merchant, key } = application;
      if (await reading.application(reference)) throw new Error(`There is an application ${reference} already.`);
      if (await reading.applicationByKey({ merchant, key }))
        throw new Error('There is an application under this key already.');
      change({ applications: [...draft.ledger.applications, application] });
    },
    async change(application) {
      const { reference, merchant, commitment, request } = application;
      const before = await reading.application(reference);
      if (!before) throw new Error(`There is no application ${reference} to change.`);
      const { order } = request.purchase;
      if (commitment && !before.commitment && order !== undefined) {
        const loan = await reading.orderLoan({ merchant, order });
        if (loan && holdsOrder(loan)) throw new Error('There is a loan for this order already.');
      }
      change({
        applications: draft.ledger.applications.map(each => (each.reference === reference ? application : each)),
      });
      const loan = before.commitment ? null : loanIn(draft.ledger, application);
      if (loan) book(loan, moneyLent(loan), moneyOf(loan));
    },
    async enter(before, after) {
      const { reference } = after.application;
      const amendment = after.amendments[before.amendments.length];
      const event = after.events[before.events.length];
      if (amendment) change({ amendments: [...draft.ledger.amendments, { reference, amendment }] });
      if (event) change({ events: [...draft.ledger.events, { reference, event }] });
      book(after, moneyOf(before), moneyOf(after));
    },
    intend: async intent => change({ intents: [...draft.ledger.intents, intent] }),
    forgetIntent: async key => change({ intents: draft.ledger.intents.filter(each => each.key !== key) }),
    async reserveLeft(currency) {
      const lost = lendingTiers.map(tier => balanceOf(draft.ledger.entries, 'reserve', currency, tier));
      return (capsOf(currency)?.reserve ?? 0) + lost.reduce((sum, minor) => sum + minor, 0);
    },
  };
}
