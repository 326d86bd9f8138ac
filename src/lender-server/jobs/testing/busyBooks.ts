import type { Application } from '../../../lending/applications/Application.js';
import { createLendingService } from '../../../lending/applications/createLendingService.js';
import { DAY_MS, dayOf } from '../../../lending/applications/days.js';
import { testDependencies } from '../../../lending/applications/testing/testDependencies.js';
import type { FundRules } from '../../../lending/funds/FundRules.js';
import type { PaymentAdapter } from '../../../lending/loans/PaymentAdapter.js';
import { signedLoanService } from '../../../lending/loans/testing/signedLoanService.js';
import { currentPolicy } from '../../../lending/policy/currentPolicy.js';
import { currentRisk } from '../../../lending/risk/GuardRails.js';
import { parametersOf } from '../../../lending/risk/RiskParameters.js';
import { currentModel } from '../../../lending/score/currentModel.js';
import { addUnits } from '../../../pricing/calendar/addUnits.js';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { TREE_HEAD_TYPE } from '../../../protocol/messages/signatureTypes.js';
import type { Keyring } from '../../signing/openKeyring.js';
import { sqlBooks } from '../../storage/books/sqlBooks.js';
import { sqlFunds } from '../../storage/funds/sqlFunds.js';
import { sqlLedger } from '../../storage/ledger/sqlLedger.js';
import type { Database } from '../../storage/openDatabase.js';
import { sqlRates } from '../../storage/rates/sqlRates.js';
import { sqlContacts } from '../../storage/reminders/sqlContacts.js';
import { sqlRisk } from '../../storage/risk/sqlRisk.js';
import { withSession } from '../../storage/Session.js';
import { setFunds } from '../../storage/setFunds.js';
import type { TestSealer } from '../../storage/testing/testSealer.js';

const shop = { merchant: 'shop', scenario: 'shopping' };
const choice = { planId: '3-interest-free' };
const sheet = defaultTermSheet('CNY');

const rules: FundRules = {
  daily: { low: 1_000, target: 2_000, high: 3_000 },
  surge: { low: 1_000, target: 2_000, high: 3_000 },
  reserve: { low: 10, target: 200, incomeShare: 0.5 },
  alertHours: 24,
};
const pending = async () => ({ kind: 'pending' }) as const;
const slowPayments: PaymentAdapter = { id: 'slow', collect: pending, send: pending, status: pending };
/** The same service later. */
export const donePayments: PaymentAdapter = {
  ...slowPayments,
  status: async key => ({ kind: 'done', payment: `paid ${key}`, valueDate: dayOf(Date.now()) }),
};

/** Books in which every kind of background work has something to do, and more than one of it. */
export async function busyBooks(database: Database, keyring: Keyring, sealing: TestSealer): Promise<void> {
  await setFunds(database, { CNY: { daily: 5e6, surge: 1e6, reserve: 1e6 }, EUR: rules });
  const capital = { kind: 'capital-in', currency: 'EUR', place: 'cash', amountMinor: 9_000 } as const;
  await sqlFunds(database).moveCapital({ ...capital, reason: 'r', operator: 'ann', key: 'k' }, Date.now());
  const parameters = parametersOf({ policy: currentPolicy, model: currentModel });
  const configured = { model: currentModel.version, parameters };
  await sqlRisk(database, currentRisk.rails).enterConfigured(configured, Date.now() - 100 * DAY_MS);
  const books = sqlBooks(database, { takes: () => true, filled: () => {} }, sealing.sealer);
  const dependencies = testDependencies(books, { sign: keyring.sign, payments: slowPayments });
  const { clock } = dependencies;
  const lending = createLendingService(dependencies);
  const loans = signedLoanService(dependencies);
  const run = (text: string) => withSession(database.pool, session => session.query(text, []));

  const apply = async (id: string, scenario = 'shopping', amountMinor = 60_000) => {
    const purchase = { amountMinor, currency: 'CNY' };
    const request = { purchase, choice, day: dayOf(clock.now), termsId: sheet.id, locale: 'en' };
    const who = { id, household: null, identified: true };
    const outcome = await lending.apply({ ...shop, scenario }, who, request, `apply ${id}`);
    if (!('decision' in outcome)) throw new Error(outcome.refusal.message);
    return outcome.decision.reference;
  };
  const commit = async (reference: string) => {
    const { request } = (await lending.application(reference)) as Application;
    const { purchase, day } = request;
    const reviewed = reviewedOf(priceChoice(purchase, sheet, day, choice)!);
    const wanted = { reference, purchase, choice, day, reviewed };
    const outcome = await lending.commit(shop, null, wanted, `commit ${reference}`);
    if (!('decision' in outcome) || outcome.decision.status !== 'committed') throw new Error('Not committed.');
    return outcome.decision.agreement.id;
  };

  // Long over: two loans that are repaid, two applications that were called off, and what was refused.
  clock.now = Date.now() - 20 * 365 * DAY_MS;
  for (const id of ['anna', 'ben']) {
    const agreementId = await commit(await apply(id));
    const payment = { payment: `all of ${id}`, valueDate: dayOf(clock.now), reason: 'r' };
    await loans.pay(agreementId, { ...payment, amountMinor: 60_000 });
  }
  for (const id of ['chen', 'dora']) await lending.cancel(shop, await apply(id), `cancel ${id}`);
  await lending.cancel(shop, 'nothing', 'refused');
  await run(`update callbacks set state = 'delivered', settled_at = 1, status = 204`);
  await run(`
    set session_replication_role = replica; update answers set at = at - interval '20 years';
    set session_replication_role = default`);
  await sqlLedger(database, { lender: 'test', sign: head => keyring.sign(head, TREE_HEAD_TYPE) }).enter();

  // Goods that never came, and a loan that goes on.
  clock.now = Date.now() - 200 * DAY_MS;
  for (const id of ['emil', 'fatma']) await commit(await apply(id, 'car'));
  // What two shoppers have paid, and nobody has heard of since.
  for (const id of ['gao', 'lena']) {
    const reference = await apply(id);
    await commit(reference);
    await loans.payNow(reference, { amountMinor: 1_000, settles: false, version: 0 });
  }

  // An installment that is due in three days.
  clock.now = Date.parse(`${addUnits(dayOf(Date.now() + 3 * DAY_MS), 'month', -1)}T10:00:00Z`);
  const soon = await apply('maya');
  await commit(soon);
  const contacts = sqlContacts(database, sealing.sealer);
  await contacts.keep(soon, 'maya', { email: 'maya@mail.example', zone: 'Asia/Shanghai' }, clock.now);

  // Reviews that nobody decided, and approvals that nobody agreed to.
  clock.now = Date.now() - 3 * DAY_MS;
  for (const id of ['hana', 'ivan']) {
    const reference = await apply(id, 'shopping', 800_000);
    await lending.askForReview(reference);
  }
  for (const id of ['jana', 'kai']) await apply(id);
  await books.transact(transaction =>
    transaction.useToken({ token: 't', purpose: 'application', most: 1, until: clock.now + 1 }),
  );
  await sqlRates(database).exchange([{ caller: 'somebody', ms: 1 }], clock.now);
  sealing.rotate();
}
