import { createLendingService, dependenciesOf } from '../../../lending/applications/createLendingService.js';
import { DAY_MS } from '../../../lending/applications/days.js';
import type { Household } from '../../../lending/decision/Applicant.js';
import { createLoanService } from '../../../lending/loans/createLoanService.js';
import { currentPolicy } from '../../../lending/policy/currentPolicy.js';
import { currentProducts } from '../../../lending/products/currentProducts.js';
import type { Scenario } from '../../../lending/products/Products.js';
import { currentRisk } from '../../../lending/risk/GuardRails.js';
import { parametersOf } from '../../../lending/risk/RiskParameters.js';
import { currentModel } from '../../../lending/score/currentModel.js';
import type { OperatorRole } from '../../../protocol/api/operatorRoles.js';
import type { Decision } from '../../../protocol/messages/Decision.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { TREE_HEAD_TYPE } from '../../../protocol/messages/signatureTypes.js';
import { recomputeOffers } from '../../../recompute/recomputeOffers.js';
import { applicantPages } from '../../http/access/applicantPages.js';
import { digestOf } from '../../http/access/operators.js';
import { createReviewDesk } from '../../http/operator/reviewDesk.js';
import { memoryKeyring } from '../../http/testing/merchantServer.js';
import { openLender, SHOP } from '../../http/testing/openLender.js';
import { application, post } from '../../http/testing/requests.js';
import { watchRisk } from '../../jobs/risk/watchRisk.js';
import { sqlBooks } from '../../storage/books/sqlBooks.js';
import { sqlCallbacks } from '../../storage/callbacks/sqlCallbacks.js';
import { sqlFigures } from '../../storage/console/sqlFigures.js';
import { sqlGrants } from '../../storage/console/sqlGrants.js';
import { sqlFunds } from '../../storage/funds/sqlFunds.js';
import { sqlLedger } from '../../storage/ledger/sqlLedger.js';
import type { Database } from '../../storage/openDatabase.js';
import { sqlReminders } from '../../storage/reminders/sqlReminders.js';
import { sqlReviews } from '../../storage/reviews/sqlReviews.js';
import { sqlRisk } from '../../storage/risk/sqlRisk.js';
import { setFunds } from '../../storage/setFunds.js';
import { testSealer } from '../../storage/testing/testSealer.js';

const NOW = Date.parse('2026-11-23T10:00:00Z');

/** Who can sign in, with what they may do. A token is `operator_` and the name. */
export const people = {
  ada: ['viewer', 'reviewer', 'servicing', 'risk', 'treasury', 'admin'],
  vera: ['viewer'],
  rita: ['reviewer'],
} as const satisfies Record<string, readonly OperatorRole[]>;
export type PersonName = keyof typeof people;
export const tokenOf = (name: PersonName): string => `operator_${name}`;

/** Opens a lender over real HTTP with a migrated database, whose operators are `people`. */
export async function openConsole(database: Database) {
  await setFunds(database, { CNY: { daily: 110_000_00, surge: 90_000_00, reserve: 40_000_00 } });
  const clock = { now: NOW };
  const now = () => clock.now;
  const { sealer } = testSealer();
  const keyring = await memoryKeyring(now);
  const books = sqlBooks(database, { takes: () => true, filled: () => {} }, sealer);
  const reviews = sqlReviews(database, sealer);
  const ledger = sqlLedger(database, { lender: 'test-lender', sign: head => keyring.sign(head, TREE_HEAD_TYPE), now });
  const callbacks = sqlCallbacks(database);
  const dependencies = dependenciesOf({
    books,
    lender: 'test-lender',
    products: currentProducts,
    policy: currentPolicy,
    model: currentModel,
    configuration: 'busy',
    staffed: true,
    recompute: recomputeOffers,
    sign: keyring.sign,
    now,
    digest: digestOf,
    onDelivery: ['car'],
    random: length => crypto.getRandomValues(new Uint8Array(length)),
    ...applicantPages(() => 'https://lender.example'),
  });
  const service = createLendingService(dependencies);
  const loans = createLoanService(dependencies);
  const figures = sqlFigures(database, now);
  const funds = sqlFunds(database);
  const reminders = sqlReminders(database);
  const configuration = { policy: currentPolicy, model: currentModel };
  const risk = sqlRisk(database, currentRisk.rails);
  await risk.enterConfigured(
    { model: currentModel.version, parameters: parametersOf(configuration) },
    NOW - 300 * DAY_MS,
  );
  const lender = await openLender({
    service,
    loans,
    reviews,
    ledger,
    callbacks,
    grants: sqlGrants(database),
    figures,
    funds,
    reminders,
    risk,
    loanRecord: books.loan,
    desk: createReviewDesk({ ...dependencies, service, reviews }),
    operators: Object.entries(people).map(([name, roles]) => ({
      name,
      tokenSha256: digestOf(tokenOf(name as PersonName)),
      roles,
    })),
    merchants: [
      { id: 'shop-1', name: 'Teahouse', origins: [SHOP], scenarios: ['shopping'], keys: { keys: [] } },
      { id: 'shop-2', name: '明德书院', origins: [SHOP], scenarios: ['education'], keys: { keys: [] } },
    ],
    now,
  });
  return {
    lender,
    clock,
    service,
    loans,
    ledger,
    callbacks,
    figures,
    funds,
    reminders,
    risk,
    configuration,
  };
}

export type OpenedConsole = Awaited<ReturnType<typeof openConsole>>;

const household = (nth: number): Household => ({
  currency: 'CNY',
  incomeMinor: 600_000 + ((nth * 7_919) % 23) * 100_000,
  expensesMinor: 300_000,
  assetsMinor: ((nth * 31) % 7) * 2_000_000,
  debtMinor: ((nth * 17) % 5) * 800_000,
  installmentsMinor: 0,
  seniority: (nth * 3) % 12,
  home: nth % 3 ? 'owner' : 'rent',
  job: nth % 4 ? 'fixed' : 'freelance',
  records: nth % 9 === 4,
  historyMonths: 8 + ((nth * 5) % 60),
});

const prices: Readonly<Record<Scenario, number>> = {
  shopping: 250_000,
  education: 600_000,
  medical: 500_000,
  car: 5_000_000,
};
const scenarios: readonly Scenario[] = ['shopping', 'education', 'medical', 'car'];

/** Lends for some months: repaid, in arrears, written off, undelivered, refused, waiting; with callbacks that nobody took. */
export async function fill(opened: OpenedConsole): Promise<{ readonly troubled: string; readonly waiting: string }> {
  const { clock, service, loans, ledger, funds, reminders, risk, configuration } = opened;
  const lend = async (nth: number, at: number): Promise<Decision> => {
    clock.now = at;
    const scenario = scenarios[nth % 4]!;
    const context = { merchant: nth % 3 ? 'shop-1' : 'shop-2', scenario };
    const day = new Date(at).toISOString().slice(0, 10);
    const purchase = { amountMinor: prices[scenario] * (1 + (nth % 5) / 10), currency: 'CNY', order: `order-${nth}` };
    const sheet = await service.terms(context, 'CNY', day);
    const fits = sheet!.plans.filter(({ id }) => priceChoice(purchase, sheet!, day, { planId: id }));
    const plan = fits.find(each => each.count === 6) ?? fits[0]!;
    const choice = { planId: plan.id };
    const applicant = { id: `person-${nth}`, household: household(nth), identified: true };
    const request = { purchase, choice, day, termsId: sheet!.id, locale: 'zh-CN' };
    const outcome = await service.apply(context, applicant, request, `apply ${nth}`);
    if (!('decision' in outcome)) throw new Error(outcome.refusal.message);
    const { decision } = outcome;
    if (decision.status !== 'approved') return decision;
    clock.now += 60_000;
    const offer = priceChoice(purchase, { ...sheet!, plans: [decision.terms] }, day, choice)!;
    const commitment = { reference: decision.reference, purchase, choice, day, reviewed: reviewedOf(offer) };
    const made = await service.commit(context, null, commitment, `commit ${nth}`);
    if (!('decision' in made)) throw new Error(made.refusal.message);
    return made.decision;
  };
  let troubled = '';
  let waiting = '';
  for (let nth = 0; nth < 30; nth++) {
    const at = NOW - (nth < 18 ? (200 - nth * 11) * DAY_MS : (30 - nth) * 4 * 60_000);
    const decision = await lend(nth, at);
    if (decision.status === 'pending') waiting = decision.reference;
    if (decision.status !== 'committed') continue;
    const { agreement } = decision;
    const paid = nth % 5 === 0 ? 1 : 9;
    for (const [row, { due, totalMinor }] of agreement.installments.slice(0, paid).entries()) {
      if (Date.parse(due) > NOW) break;
      clock.now = Date.parse(due) + 3_600_000;
      const payment = `bank-${nth}-${row}`;
      await loans.pay(agreement.id, { payment, amountMinor: totalMinor, valueDate: due, reason: 'Bank transfer' });
      if (nth % 5 === 0 && row === 0 && !troubled) {
        clock.now += DAY_MS;
        const valueDate = new Date(clock.now).toISOString().slice(0, 10);
        await loans.bounce(agreement.id, { payment, valueDate, reason: 'Account closed' });
        clock.now = NOW - 2 * DAY_MS;
        await loans.askForHelp(decision.reference, 'more-time');
        troubled = decision.reference;
      } else if (nth === 10) await loans.writeOff(agreement.id, 'The shopper cannot be found');
    }
    if (nth % 6 === 0) {
      clock.now = at + 120_000;
      await ledger.enter();
    }
  }
  clock.now = NOW;
  await ledger.enter();
  await takeCallbacks(opened);
  await applyByHttp(opened);
  await funds.round(NOW);
  await reminders.plan(NOW);
  await watchRisk({ books: risk, configuration, settings: currentRisk }, NOW);
  const { number: _, ...parameters } = (await risk.active()).parameters;
  await risk.propose({ ...parameters, cutoff: 0.4, reviewFrom: 0.37 }, { operator: 'rita', now: NOW });
  return { troubled, waiting };
}

/** Of what was to be told until an hour ago, merchants' servers took all but the first few. */
async function takeCallbacks({ callbacks }: OpenedConsole): Promise<void> {
  const until = NOW - 60 * 60_000;
  for (let nth = 0; ; ) {
    const claimed = await callbacks.claim({ now: until, leaseUntil: NOW, most: 50, busy: [] });
    if (!claimed.length) return;
    for (const each of claimed) {
      const isDead = nth++ < 3;
      await callbacks.settle(
        each,
        isDead
          ? { state: 'dead', at: until, failure: 'refused', status: 500 }
          : { state: 'delivered', at: until, status: 200 },
      );
    }
  }
}

/** So that the lender knows how long it takes to decide. */
async function applyByHttp({ lender }: OpenedConsole): Promise<void> {
  const headers = { origin: SHOP };
  const asked = await lender.ask('/v1/terms?currency=CNY&merchant=shop-1', { headers });
  const { id } = (await asked.json()) as { readonly id: string };
  for (let nth = 0; nth < 3; nth++)
    await lender.ask(
      '/v1/applications?merchant=shop-1',
      post(
        {
          ...application,
          choice: { planId: '3-interest-free' },
          termsId: id,
          purchase: { amountMinor: 60_000 + nth, currency: 'CNY' },
        },
        `http ${nth}`,
        headers,
      ),
    );
}
