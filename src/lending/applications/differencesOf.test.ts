import { describe, expect, it } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { withoutScore } from '../decision/afterwards.js';
import type { Verdict } from '../decision/Verdict.js';
import { createLendingService } from './createLendingService.js';
import { type Decided, differencesOf } from './differencesOf.js';
import type { LendingService } from './LendingService.js';
import { memoryBooks } from './memory/memoryBooks.js';
import { approves, declines } from './testing/reviewWords.js';
import { MOST_OWED_MINOR, testDependencies, testJudge } from './testing/testDependencies.js';

const shop = { merchant: 'shop', scenario: 'shopping' };
const sheet = defaultTermSheet('CNY');
const SMALL = 120_000;
const TOO_LARGE = MOST_OWED_MINOR + 100_000;

/** What was decided about one application, and what the books say after `work` on it. */
async function decided(
  id: string,
  amountMinor: number,
  work: (service: LendingService, reference: string) => Promise<unknown> = async () => {},
  fundsMinor = 1e9,
): Promise<{ readonly verdict: Verdict; readonly stored: Decided }> {
  let verdict: Verdict | null = null;
  const books = memoryBooks({ funds: () => ({ daily: fundsMinor, surge: 0, reserve: 0 }), now: () => 0 });
  const service = createLendingService(
    testDependencies(books, {
      judge: question => {
        verdict = testJudge(question);
        return verdict;
      },
    }),
  );
  const request = {
    purchase: { amountMinor, currency: 'CNY' },
    choice: { planId: '12-annuity' },
    day: '2026-11-23',
    termsId: sheet.id,
    locale: 'en',
  };
  const outcome = await service.apply(shop, { id, household: null, identified: true }, request, 'key');
  if (!('decision' in outcome)) throw new Error(outcome.refusal.message);
  const { reference } = outcome.decision;
  await work(service, reference);
  const application = await service.application(reference);
  return { verdict: verdict!, stored: { ...application!, isScoreErased: false } };
}

const declineThenAsk = async (service: LendingService, reference: string) => {
  await service.review(reference, declines());
  await service.askForReview(reference);
};

describe('A decision that is made again', () => {
  const stories = [
    ['an approval', 'approved', () => decided('anna', SMALL)],
    ['a decline', 'rules', () => decided('anna', TOO_LARGE)],
    ['an approval for which there was no money', 'funds', () => decided('anna', SMALL, undefined, 0)],
    [
      'an approval that a person has confirmed',
      'approved',
      () => decided('slow anna', SMALL, (service, reference) => service.review(reference, approves())),
    ],
    [
      'an approval that a person has declined',
      'person',
      () => decided('slow anna', SMALL, (service, reference) => service.review(reference, declines())),
    ],
    [
      'an approval that a person has declined twice',
      'person',
      () =>
        decided('slow anna', SMALL, async (service, reference) => {
          await declineThenAsk(service, reference);
          await service.review(reference, { verdict: 'decline', operator: 'ben', reason: 'credit-history' });
        }),
    ],
    [
      'an approval that a person has declined, and then approved',
      'approved',
      () =>
        decided('slow anna', SMALL, async (service, reference) => {
          await declineThenAsk(service, reference);
          await service.review(reference, approves('ben'));
        }),
    ],
    [
      'a decline that a person has confirmed',
      'rules',
      () =>
        decided('anna', TOO_LARGE, async (service, reference) => {
          await service.askForReview(reference);
          await service.review(reference, declines());
        }),
    ],
    [
      'a decline that a person has overturned',
      'approved',
      () =>
        decided('anna', TOO_LARGE, async (service, reference) => {
          await service.askForReview(reference);
          await service.review(reference, approves());
        }),
    ],
  ] as const;

  it.each(stories)(
    'is the same after %s, and where its grounds were others, the books show it',
    async (_, is, story) => {
      const { verdict, stored } = await story();
      expect(stored.verdict.kind === 'declined' ? stored.verdict.by : stored.verdict.kind).toBe(is);
      expect(differencesOf(stored, verdict)).toEqual([]);
      expect(differencesOf(stored, { ...verdict, limitMinor: 1 })).toEqual(['limitMinor']);
      expect(differencesOf(stored, { ...verdict, lowerIncome: true })).toEqual(['lowerIncome']);

      const forgotten = { ...stored, verdict: withoutScore(stored.verdict), isScoreErased: true };
      expect(differencesOf(forgotten, verdict)).toEqual([]);
      expect(differencesOf({ ...forgotten, isScoreErased: false }, verdict)).toEqual([
        'pd',
        'segment',
        'contributions',
        'limitMinor',
      ]);
    },
  );

  it('differs where the books decline and it approves, whoever declined', async () => {
    const approved = await decided('anna', SMALL);
    const declined = await decided('anna', TOO_LARGE);
    const outOfFunds = await decided('anna', SMALL, undefined, 0);
    const byPerson = await decided('slow anna', SMALL, (service, reference) => service.review(reference, declines()));
    for (const [{ stored }, { verdict }] of [
      [approved, declined],
      [declined, approved],
      [outOfFunds, declined],
      // Nobody was to look at it.
      [byPerson, approved],
    ] as const)
      expect(differencesOf(stored, verdict)).toEqual(expect.arrayContaining([expect.stringMatching(/kind|by/)]));
  });

  it('differs in the reasons where a person has confirmed other ones', async () => {
    const { verdict, stored } = await stories[7][2]();
    if (verdict.kind !== 'declined') throw new Error(verdict.kind);
    expect(differencesOf(stored, { ...verdict, reasons: ['affordability'] })).toEqual(['reasons']);
    expect(differencesOf(stored, { ...verdict, alternatives: [] })).toEqual(['alternatives']);
  });
});
