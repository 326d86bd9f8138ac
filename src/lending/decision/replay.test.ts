import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalText } from '../../protocol/messages/canonicalText.js';
import { createLendingService } from '../applications/createLendingService.js';
import { memoryBooks } from '../applications/memory/memoryBooks.js';
import { currentLender } from '../applications/testing/currentLender.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import { currentProducts } from '../products/currentProducts.js';
import { scenarios } from '../products/Products.js';
import { currentModel } from '../score/currentModel.js';
import { type DecisionFacts, replay } from './replay.js';
import { anyHousehold } from './testing/anyCase.js';

const day = '2026-11-24';
const now = Date.parse(`${day}T10:00:00Z`);
const visits = fc.record({
  household: fc.option(anyHousehold('CNY'), { freq: 9 }),
  scenario: fc.constantFrom(...scenarios),
  plan: fc.constantFrom(0, 1, 2),
  amountMinor: fc.integer({ min: 15_00, max: 30_000_00 }),
  cutoff: fc.constantFrom(0.1, 0.35, 0.6),
});

it('A decision made again from its facts and its configuration, both as they were kept, is the same', async () => {
  const seen = { approved: 0, declined: 0 };
  await fc.assert(
    fc.asyncProperty(visits, async ({ household: known, scenario, plan, amountMinor, cutoff }) => {
      const configuration = { products: currentProducts, policy: { ...currentPolicy, cutoff }, model: currentModel };
      let facts: DecisionFacts | undefined;
      const lender = currentLender({
        ...configuration,
        configuration: 'kept',
        books: memoryBooks({ funds: () => ({ daily: 1e12, surge: 0, reserve: 0 }), now: () => now }),
        now: () => now,
      });
      const service = createLendingService({
        ...lender,
        judge({ sheet, ...question }) {
          facts = { ...question, jurisdiction: sheet.jurisdiction };
          return lender.judge({ sheet, ...question });
        },
      });
      const merchantContext = { merchant: 'shop', scenario };
      const sheet = service.terms(merchantContext, 'CNY', day)!;
      const request = {
        purchase: { amountMinor, currency: 'CNY' },
        choice: { planId: sheet.plans[plan]!.id },
        termsId: sheet.id,
        day,
        locale: 'en',
      };
      const applicant = { id: 'a', identified: true, household: known };
      const outcome = await service.apply(merchantContext, applicant, request, 'key');
      const kept = <Value>(value: Value): Value => JSON.parse(canonicalText(value));
      const again = replay(kept(facts!), kept(configuration), 'kept');
      if (!('decision' in outcome)) {
        expect(again).toBeNull();
        return;
      }
      const { verdict } = (await service.application(outcome.decision.reference))!;
      seen[verdict.kind]++;
      expect(again).toEqual(verdict);
    }),
    { numRuns: 200 },
  );
  expect(Math.min(seen.approved, seen.declined)).toBeGreaterThan(10);
});

it('A decision is not made again where its configuration has no such products', () => {
  const facts = { scenario: 'boats', purchase: { amountMinor: 1, currency: 'CNY' } } as DecisionFacts;
  const configuration = { products: currentProducts, policy: currentPolicy, model: currentModel };
  expect(replay(facts, configuration, 'kept')).toBeNull();
});
