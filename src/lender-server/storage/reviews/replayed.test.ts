import fc from 'fast-check';
import { expect, it } from 'vitest';
import { configurationOf } from '../../../cli/lender/configurationOf.js';
import { createLendingService } from '../../../lending/applications/createLendingService.js';
import { currentLender } from '../../../lending/applications/testing/currentLender.js';
import type { LendingConfiguration } from '../../../lending/decision/LendingConfiguration.js';
import { replay } from '../../../lending/decision/replay.js';
import { anyHousehold } from '../../../lending/decision/testing/anyCase.js';
import { currentPolicy } from '../../../lending/policy/currentPolicy.js';
import { currentProducts } from '../../../lending/products/currentProducts.js';
import { scenarios } from '../../../lending/products/Products.js';
import { currentModel } from '../../../lending/score/currentModel.js';
import { sqlBooks } from '../books/sqlBooks.js';
import { findConfiguration, keepConfiguration } from '../keepConfiguration.js';
import { setFunds } from '../setFunds.js';
import { testSealer } from '../testing/testSealer.js';
import { emptyBooks, withDatabases } from '../testing/withDatabases.js';
import { sqlReviews } from './sqlReviews.js';

const day = '2026-11-24';
const now = Date.parse(`${day}T10:00:00Z`);
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

withDatabases('A decision', database => {
  it('is made again from the database alone, a hundred random ones, and is the same', async () => {
    await emptyBooks(database());
    await setFunds(database(), { CNY: { daily: 1e12, surge: 0, reserve: 0 } });
    const { sealer } = testSealer();
    const books = sqlBooks(database(), undefined, sealer);
    const references: string[] = [];
    const serviceOf = async (staffed: boolean, cutoff: number) => {
      const lending: LendingConfiguration = {
        products: currentProducts,
        policy: { ...currentPolicy, cutoff },
        model: currentModel,
      };
      const kept = configurationOf({ ...lending, texts: {} } as Parameters<typeof configurationOf>[0]);
      await keepConfiguration(database(), kept);
      return createLendingService(
        currentLender({
          ...lending,
          products: kept.products,
          staffed,
          configuration: kept.digest,
          books,
          now: () => now,
        }),
      );
    };
    const sample = fc.sample(visits, { numRuns: 220, seed: 20261124 });
    for (const [n, { person, household: known, scenario, plan, amountMinor, staffed, cutoff }] of sample.entries()) {
      if (references.length === 100) break;
      const service = await serviceOf(staffed, cutoff);
      const merchantContext = { merchant: 'shop', scenario };
      const sheet = service.terms(merchantContext, 'CNY', day)!;
      const request = {
        purchase: { amountMinor, currency: 'CNY' },
        choice: { planId: sheet.plans[plan]!.id },
        termsId: sheet.id,
        day,
        locale: 'en',
      };
      const who = { id: person, identified: true, household: known };
      const outcome = await service.apply(merchantContext, who, request, `key ${n}`);
      if ('decision' in outcome) references.push(outcome.decision.reference);
    }
    expect(references).toHaveLength(100);

    const reviews = sqlReviews(database(), sealer);
    const seen = new Set<string>();
    for (const reference of references) {
      const { verdict } = (await books.application(reference))!;
      const facts = (await reviews.facts(reference))!;
      const { configuration } = verdict.versions;
      const kept = (await findConfiguration(database(), configuration!)) as LendingConfiguration;
      expect(replay(facts, kept, configuration!)).toEqual(verdict);
      seen.add(verdict.kind);
      if (verdict.lowerIncome) seen.add('lower income');
      if (verdict.kind === 'approved') for (const cause of verdict.reviewCauses ?? []) seen.add(cause);
    }
    for (const kind of ['approved', 'declined', 'lower income', 'changed-income']) expect(seen).toContain(kind);
  });
});
