import type { Application } from '../../../lending/applications/Application.js';
import type { BooksTransaction } from '../../../lending/applications/Books.js';
import { lendingTiers } from '../../../lending/funds/Funds.js';
import { moneyLent, moneyOf } from '../../../lending/loans/moneyOf.js';
import type { Sealer } from '../../signing/sealer.js';
import { insertCallback, newCallbackOf } from '../callbacks/callbackStatements.js';
import type { Outbox } from '../callbacks/Outbox.js';
import * as acts from '../reviews/actStatements.js';
import * as facts from '../reviews/factStatements.js';
import { aboutNote, incomesIn, sealFacts } from '../reviews/sealedFacts.js';
import { type ApplicationRow, applicationOf, changeableOf, rowOf } from './applicationRow.js';
import * as applications from './applicationStatements.js';
import { creditHistory } from './creditHistory.js';
import { book, enterLoan } from './enterLoan.js';
import * as money from './fundStatements.js';
import * as intents from './intentStatements.js';
import * as keys from './keyStatements.js';
import * as loans from './loanStatements.js';
import type { PipelinedTransaction } from './PipelinedTransaction.js';
import { countTokenUse } from './tokenStatements.js';

const one = ([row]: readonly ApplicationRow[]): Application | null => (row ? applicationOf(row) : null);

/** The books within one transaction. */
export function sqlBooksTransaction(
  transaction: PipelinedTransaction,
  outbox: Outbox,
  sealer: Sealer | null,
): BooksTransaction {
  /** Applications as they were when they were locked, so that only changes are written. */
  const locked = new Map<string, Application>();
  /** Money taken from the pool. It is written down with the application, which says how long it is held. */
  const taken = new Map<string, money.Reservation>();
  transaction.checkBeforeCommit(() => {
    const [reference] = taken.keys();
    if (reference !== undefined)
      throw new Error(
        `Money was set aside for ${reference}, but the application was not written down. Add or change it in the same transaction.`,
      );
  });

  const writeTaken = ({ reference, until }: Application): boolean => {
    const reservation = taken.get(reference);
    if (reservation) transaction.write(money.insertReservation, { ...reservation, until });
    return taken.delete(reference);
  };
  const resolve = async (reference: string, how: typeof money.useReservation) => {
    const resolved = await transaction.send(session => how(session, { reference }));
    if (!resolved.length)
      throw new Error(`There is no open reservation for ${reference}. Reserve first, and resolve once.`);
  };

  return {
    application: async reference =>
      one(await transaction.send(session => applications.findApplication(session, { reference }))),
    applicationByKey: async of => one(await transaction.send(session => applications.findByKey(session, of))),
    agreementApplication: async agreementId =>
      one(await transaction.send(session => applications.findByAgreement(session, { agreementId }))),
    loan: async reference =>
      loans.loanRecordOf(await transaction.send(session => loans.findLoan(session, { reference }))),
    paymentLoan: async payment =>
      (await transaction.send(session => loans.findPaymentLoan(session, { payment })))[0]?.reference ?? null,
    paymentIntent: async reference =>
      (await transaction.send(session => intents.findIntent(session, { reference })))[0] ?? null,
    orderLoan: async of => loans.loanRecordOf(await transaction.send(session => loans.findOrderLoan(session, of))),
    history: (...asked) => transaction.send(session => creditHistory(session, ...asked)),

    async claim(of) {
      const what = JSON.stringify([of.merchant, of.key]);
      const [found] = await transaction.send(session => keys.claimKey(session, { ...of, what }));
      const { free, fingerprint, body } = found!;
      if (fingerprint !== null && body !== null) return { fingerprint, body };
      return free ? 'free' : 'in-flight';
    },
    async keep({ merchant, key }, { fingerprint, body, about = null }) {
      transaction.write(keys.insertAnswer, { merchant, key, fingerprint, body, about });
    },
    async lockApplicant(id) {
      // Nobody needs the answer: whatever is asked next is answered after it. A failure reaches the next statement.
      transaction.send(session => keys.waitForLock(session, { what: id })).catch(() => {});
    },
    useToken: async use => (await transaction.send(session => countTokenUse(session, use))).length > 0,
    async lock(reference) {
      const [, rows] = await Promise.all([
        transaction.send(session => applications.lockApplication(session, { reference })),
        transaction.send(session => applications.findApplication(session, { reference })),
      ]);
      const application = one(rows);
      if (application) locked.set(reference, application);
      return application;
    },

    async reserve(reference, currency, amount) {
      for (const tier of lendingTiers) {
        const found = await transaction.send(session => money.takeFromPool(session, { currency, tier, amount }));
        if (!found.length) continue;
        taken.set(reference, { reference, currency, tier, amount });
        return tier;
      }
      return null;
    },
    release: reference => resolve(reference, money.releaseFunds),
    use: reference => resolve(reference, money.useReservation),

    async add(application) {
      transaction.write(applications.insertApplication, rowOf(application));
      writeTaken(application);
    },
    async change(application) {
      const { reference, until, commitment, tier, request } = application;
      const before = locked.get(reference);
      locked.set(reference, application);
      if (!before || isChanged(before, application)) {
        const values = { reference, ...changeableOf(application) };
        const found = await transaction.send(session => applications.updateApplication(session, values));
        if (!found.length) throw new Error(`There is no application ${reference} to change. Add it first.`);
      }
      if (!writeTaken(application) && before?.until !== until)
        transaction.write(money.extendReservation, { reference, until });
      if (!commitment || before?.commitment) return;
      transaction.write(money.insertLoan, {
        reference,
        tier,
        agreementId: commitment.agreement.id,
        currency: request.purchase.currency,
        commitKey: commitment.key,
        request: JSON.stringify(commitment.request),
        agreement: JSON.stringify(commitment.agreement),
        onDelivery: commitment.onDelivery ?? false,
        subsidy: commitment.subsidyMinor ?? 0,
      });
      const loan = { application: { ...application, commitment }, amendments: [], events: [] };
      book(transaction, reference, moneyLent(loan), moneyOf(loan));
    },
    enter: async (before, after) => enterLoan(transaction, before, after),
    intend: async intent => transaction.write(intents.insertIntent, { ...intent }),
    forgetIntent: async key => transaction.write(intents.deleteIntent, { key }),
    async reserveLeft(currency) {
      const [reserve] = await transaction.send(session => loans.lockReserve(session, { currency }));
      return reserve?.left ?? 0;
    },

    async claimedIncomes(applicant, after) {
      if (!sealer) return [];
      const rows = await transaction.send(session => facts.findClaims(session, { applicant, after }));
      return incomesIn(sealer, rows);
    },
    async keepFacts(kept) {
      if (sealer) transaction.write(facts.insertFacts, await sealFacts(sealer, kept));
    },
    async approvals(reference) {
      const [found] = await transaction.send(session => acts.findApprovals(session, { reference }));
      return found!;
    },
    async enterAct({ note, ...act }) {
      const [entered] = await transaction.send(session => acts.insertAct(session, act));
      if (note === undefined || !sealer || act.subject === null) return;
      const sealed = await sealer.seal(note, aboutNote(entered!.id));
      transaction.write(acts.insertNote, { act: entered!.id, reference: act.subject, at: act.at, ...sealed });
    },

    async publish(event) {
      if (!outbox.takes(event.merchant)) return;
      transaction.write(insertCallback, newCallbackOf(event));
      transaction.callAfterCommit(outbox.filled);
    },
  };
}

/** What never changes after an application was made, and what other tables hold. */
type Elsewhere =
  | 'reference'
  | 'merchant'
  | 'scenario'
  | 'jurisdiction'
  | 'key'
  | 'applicant'
  | 'byToken'
  | 'request'
  | 'at'
  | 'reserved'
  | 'commitment';

/** Compared one by one: a new member of `Application` belongs here or in `Elsewhere`. */
const differs: {
  readonly [Name in Exclude<keyof Application, Elsewhere>]: (a: Application, b: Application) => boolean;
} = {
  verdict: (a, b) => a.verdict !== b.verdict,
  readyAt: (a, b) => a.readyAt !== b.readyAt,
  until: (a, b) => a.until !== b.until,
  tier: (a, b) => a.tier !== b.tier,
  cancelledAt: (a, b) => a.cancelledAt !== b.cancelledAt,
  review: (a, b) => a.review !== b.review,
};
const isChanged = (before: Application, after: Application) =>
  Object.values(differs).some(differ => differ(before, after));
