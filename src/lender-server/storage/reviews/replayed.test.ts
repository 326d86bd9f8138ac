import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { configurationOf, lendingIn } from '../../../cli/lender/configurationOf.js';
import { createLendingService } from '../../../lending/applications/createLendingService.js';
import type { LenderDependencies } from '../../../lending/applications/LenderDependencies.js';
import { currentLender } from '../../../lending/applications/testing/currentLender.js';
import type { Household } from '../../../lending/decision/Applicant.js';
import type { LendingConfiguration } from '../../../lending/decision/LendingConfiguration.js';
import { anyHousehold } from '../../../lending/decision/testing/anyCase.js';
import type { Verdict } from '../../../lending/decision/Verdict.js';
import { createLoanService } from '../../../lending/loans/createLoanService.js';
import { currentPolicy } from '../../../lending/policy/currentPolicy.js';
import { currentProducts } from '../../../lending/products/currentProducts.js';
import { type Products, scenarios } from '../../../lending/products/Products.js';
import { currentModel } from '../../../lending/score/currentModel.js';
import { testShopper } from '../../../lending/test-shoppers/testShoppers.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { replayDecision } from '../../ops/replayDecision.js';
import type { Sealer } from '../../signing/sealer.js';
import { sqlBooks } from '../books/sqlBooks.js';
import { keepConfiguration } from '../keepConfiguration.js';
import { setFunds } from '../setFunds.js';
import { testSealer } from '../testing/testSealer.js';
import { emptyBooks, withDatabases } from '../testing/withDatabases.js';
import { sqlDecisions } from './sqlDecisions.js';

const day = '2026-11-24';
const now = Date.parse(`${day}T10:00:00Z`);

interface Visit {
  readonly person: string;
  readonly household: Household | null;
  readonly scenario: string;
  readonly plan: number;
  readonly amountMinor: number;
}
const visits = fc.record({
  // Few people, so that most have a record, and incomes that they stated before.
  person: fc.constantFrom('anna', 'ben', 'chen', 'dora', 'emil', 'fatma', 'gabor', 'hana'),
  household: fc.option(anyHousehold('CNY'), { freq: 9 }),
  scenario: fc.constantFrom(...scenarios),
  plan: fc.constantFrom(0, 1, 2),
  amountMinor: fc.integer({ min: 300_00, max: 9_000_00 }),
  staffed: fc.boolean(),
  cutoff: fc.constantFrom(0.2, 0.35),
});
const stranger: Visit = { person: 'anna', household: null, scenario: 'shopping', plan: 0, amountMinor: 600_00 };

withDatabases('A decision', database => {
  let sealer: Sealer;
  let count = 0;
  beforeEach(async () => {
    await emptyBooks(database());
    await setFunds(database(), { CNY: { daily: 1e12, surge: 0, reserve: 0 } });
    ({ sealer } = testSealer());
  });

  /** A lender whose configuration is kept. */
  async function lenderWith({ cutoff = 0.35, staffed = false, products = currentProducts } = {}) {
    const lending: LendingConfiguration = { products, policy: { ...currentPolicy, cutoff }, model: currentModel };
    const kept = configurationOf({ ...lending, texts: {} } as Parameters<typeof configurationOf>[0]);
    await keepConfiguration(database(), kept);
    const books = sqlBooks(database(), undefined, sealer);
    const { digest: configuration } = kept;
    const own = { ...lending, products: kept.products, staffed, configuration, books };
    return { configuration, lender: currentLender({ ...own, now: () => now }) };
  }

  /** @returns the reference. Null: the request was refused */
  async function apply(lender: LenderDependencies, { person, household, scenario, plan, amountMinor }: Visit) {
    const service = createLendingService(lender);
    const shop = { merchant: 'shop', scenario };
    const sheet = service.terms(shop, 'CNY', day)!;
    const choice = { planId: sheet.plans[plan]!.id };
    const request = { purchase: { amountMinor, currency: 'CNY' }, choice, termsId: sheet.id, day, locale: 'en' };
    const outcome = await service.apply(shop, { id: person, identified: true, household }, request, `key ${++count}`);
    return 'decision' in outcome ? outcome.decision.reference : null;
  }

  const replayed = (isPast = false) =>
    replayDecision({
      configuration: sqlDecisions(database(), sealer).configuration,
      read: lendingIn,
      isPast: () => isPast,
    });

  it('is made again from the database alone, a hundred random ones, and is the same', async () => {
    const made = new Set<string>();
    for (const { staffed, cutoff, ...visit } of fc.sample(visits, { numRuns: 220, seed: 20261124 })) {
      if (made.size === 100) break;
      const reference = await apply((await lenderWith({ staffed, cutoff })).lender, visit);
      if (reference) made.add(reference);
    }
    expect(made.size).toBe(100);

    const seen = new Set<string>();
    const again = replayed();
    for await (const decision of sqlDecisions(database(), sealer).since(now)) {
      expect(await again(decision)).toEqual({ result: 'same', fields: [] });
      expect(made.delete(decision.reference)).toBe(true);
      const { verdict } = decision;
      seen.add(verdict.kind);
      if (verdict.lowerIncome) seen.add('lower income');
      if (verdict.kind === 'approved') for (const cause of verdict.reviewCauses ?? []) seen.add(cause);
    }
    expect(made.size).toBe(0);
    for (const kind of ['approved', 'declined', 'lower income', 'changed-income']) expect(seen).toContain(kind);
  });

  it('is the same whatever becomes of its loan later, and of the loans that it was decided on', async () => {
    const { lender } = await lenderWith();
    const known = { ...stranger, household: testShopper('test_approved', 'CNY')!.household };
    const first = (await apply(lender, known))!;
    const { request, verdict } = (await lender.books.application(first))!;
    if (verdict.kind !== 'approved') throw new Error(`It was ${verdict.kind}.`);
    const { purchase, choice } = request;
    const sheet = { id: request.termsId, jurisdiction: 'CN', currency: 'CNY', plans: [verdict.terms] } as const;
    const reviewed = reviewedOf(priceChoice(purchase, sheet, day, choice) as Offer);
    const shop = { merchant: 'shop', scenario: known.scenario };
    const commitment = { reference: first, purchase, choice, day, reviewed };
    await createLendingService(lender).commit(shop, null, commitment, 'commit');
    const loans = createLoanService(lender);
    const { id } = (await lender.books.loan(first))!.application.commitment.agreement;
    await loans.pay(id, { payment: 'one', amountMinor: 100_00, valueDate: day, reason: 'r' });
    const second = (await apply(lender, known))!;
    await loans.bounce(id, { payment: 'one', valueDate: day, reason: 'r' });
    const more = await loans.giveTime(id, { from: '2027-03-24', reason: 'r' }, 'more');
    if ('refusal' in more) throw new Error(more.refusal.message);
    const { owedMinor } = more.atLender.standing;
    await loans.pay(id, { payment: 'two', amountMinor: owedMinor + 1, valueDate: day, reason: 'r' });
    expect(await loans.account(id)).toMatchObject({ standing: { standing: 'settled' }, toReturnMinor: 1 });
    for (const reference of [first, second]) {
      const decision = await sqlDecisions(database(), sealer).find(reference);
      expect(await replayed()(decision!)).toEqual({ result: 'same', fields: [] });
    }
  });

  it('that differs, or cannot be made again, says why', async () => {
    const { lender } = await lenderWith();
    const withoutPlan = await lenderWith({ products: withoutFirstPlan(currentProducts) });
    const found = async (reference: string | null, isPast = false, key = sealer) =>
      replayed(isPast)((await sqlDecisions(database(), key).find(reference!))!);
    /** Of a lender that decides in another way than it writes down. */
    const lying = (change: (verdict: Verdict) => Verdict) =>
      apply({ ...lender, judge: question => change(lender.judge(question)!) }, stranger);
    const naming = (configuration: string) =>
      lying(verdict => ({ ...verdict, versions: { ...verdict.versions, configuration } }));
    const differing = await lying(verdict => ({ ...verdict, limitMinor: 7 }));
    expect(await found(differing)).toEqual({ result: 'differs', fields: ['limitMinor'] });
    expect(await found(await naming('nobody'))).toMatchObject({ result: 'configuration-missing' });
    const text = '{"products":{}}';
    const digest = createHash('sha256').update(text).digest('hex');
    await keepConfiguration(database(), { digest, text });
    expect(await found(await naming(digest))).toMatchObject({ result: 'configuration-unreadable' });
    expect(await found(await naming(withoutPlan.configuration))).toMatchObject({ result: 'no-plan' });

    const reference = await apply(lender, stranger);
    expect(await found(reference)).toMatchObject({ result: 'same' });
    expect(await found(reference, false, testSealer().sealer)).toMatchObject({ result: 'facts-unreadable' });
    await database().kysely.deleteFrom('decision_facts').where('reference', '=', reference!).execute();
    expect(await found(reference)).toMatchObject({ result: 'facts-missing' });
    expect(await found(reference, true)).toMatchObject({ result: 'facts-erased' });
  });
});

const withoutFirstPlan = (products: Products): Products => ({
  ...products,
  tables: {
    ...products.tables,
    shopping: { everywhere: products.tables.shopping.everywhere.slice(1) },
  },
});
