import { expect, it } from 'vitest';
import { createLendingService } from '../../lending/applications/createLendingService.js';
import { testDependencies } from '../../lending/applications/testing/testDependencies.js';
import { createLoanService } from '../../lending/loans/createLoanService.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { sqlBooks } from './books/sqlBooks.js';
import { setFunds } from './setFunds.js';
import { emptyBooks, withDatabases } from './testing/withDatabases.js';

const shop = { merchant: 'shop', scenario: 'shopping' };
const purchase = { amountMinor: 120_000, currency: 'CNY', order: 'A-1' };
const choice = { planId: '6-annuity' };
const day = '2026-11-23';
const sheet = defaultTermSheet('CNY');
const reviewed = reviewedOf(priceChoice(purchase, sheet, day, choice) as Offer);

withDatabases('An order', database => {
  it('has one loan, whoever agrees at the same time, under however many keys', async () => {
    await emptyBooks(database());
    await setFunds(database(), { CNY: { daily: 1e9, surge: 0, reserve: 0 } });
    const books = sqlBooks(database());
    const dependencies = testDependencies(books);
    const service = createLendingService(dependencies);
    const references = await Promise.all(
      ['anna', 'ben', 'chen', 'dora', 'emil', 'fatma'].map(async id => {
        const request = { purchase, choice, day, termsId: sheet.id, locale: 'en' };
        const outcome = await service.apply(shop, { id, household: null, identified: true }, request, id);
        if (!('decision' in outcome)) throw new Error(outcome.refusal.message);
        return outcome.decision.reference;
      }),
    );
    const commit = async (reference: string, key: string) => {
      const outcome = await service.commit(shop, null, { reference, purchase, choice, day, reviewed }, key);
      if ('refusal' in outcome) return outcome.refusal.kind;
      return outcome.decision.status === 'committed' ? outcome.decision.agreement.id : outcome.decision.status;
    };
    const keys = (reference: string) => [`1 ${reference}`, `2 ${reference}`, `3 ${reference}`];
    const answers = await Promise.all(references.flatMap(each => keys(each).map(key => commit(each, key))));
    const agreements = answers.filter(answer => answer.startsWith('agr'));
    expect(agreements).toHaveLength(3);
    expect(new Set(agreements).size).toBe(1);
    expect(answers.filter(answer => !answer.startsWith('agr'))).toEqual(Array(15).fill('already-financed'));
    expect((await createLoanService(dependencies).order(shop, 'A-1'))?.agreement.id).toBe(agreements[0]);
    const [daily] = (await books.trialBalance()).tiers;
    expect(daily).toMatchObject({ usedMinor: 120_000, owedMinor: 120_000, reservedMinor: 5 * 120_000 });
  });
});
