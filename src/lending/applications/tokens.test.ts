import { describe, expect, it } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { Approved } from '../../protocol/messages/Decision.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import type { Applicant, ApplicantToken } from '../decision/Applicant.js';
import { createLendingService } from './createLendingService.js';
import type { Outcome } from './LendingService.js';
import { memoryBooks } from './memory/memoryBooks.js';
import { MOST_APPLICATIONS, testDependencies } from './testing/testDependencies.js';

const MINUTE = 60_000;
const context = { merchant: 'shop', scenario: 'shopping' };
const request: ApplicationRequest = {
  purchase: { amountMinor: 60_000, currency: 'CNY' },
  choice: { planId: '6-annuity' },
  termsId: 'default-1-CNY',
  day: '2026-11-23',
  locale: 'en',
  applicant: 'a token',
};

function open() {
  const dependencies = testDependencies(memoryBooks({ funds: () => ({ daily: 1e9, surge: 0, reserve: 0 }) }));
  const { clock, books } = dependencies;
  const service = createLendingService(dependencies);
  const token = (id: string, application = 2, commitment = 1): ApplicantToken => ({
    id,
    until: clock.now + 10 * MINUTE,
    most: { application, commitment },
  });
  const person = (token: ApplicantToken, id = 'anna'): Applicant => ({ id, household: null, identified: true, token });
  const commitment = ({ reference, terms }: Approved): CommitRequest => {
    const { purchase, choice, day } = request;
    const offer = priceChoice(purchase, { ...defaultTermSheet('CNY'), plans: [terms] }, day, choice)!;
    return { reference, purchase, choice, day, reviewed: reviewedOf(offer), applicant: 'a token' };
  };
  let keys = 0;
  const key = () => `${keys++}`;
  const apply = (who: Applicant, under = key()) => service.apply(context, who, request, under);
  const commit = (approved: Approved, who: Applicant | null, under = key()) =>
    service.commit(context, who, commitment(approved), under);
  return { service, books, clock, token, person, apply, commit };
}

/** The status of a decision, or the kind of a refusal. */
const told = (outcome: Outcome) => ('decision' in outcome ? outcome.decision.status : outcome.refusal.kind);
const approvalOf = (outcome: Outcome): Approved => {
  if ('decision' in outcome && outcome.decision.status === 'approved') return outcome.decision;
  throw new Error(told(outcome));
};

describe('a token', () => {
  it('is good for as many applications as it says, and a repeat under the same key does not count', async () => {
    const { person, token, apply } = open();
    const anna = person(token('t'));
    const first = await apply(anna, 'k');
    for (let n = 0; n < 3; n++) expect(await apply(anna, 'k')).toEqual(first);
    expect(told(await apply(anna))).toBe('approved');
    expect(told(await apply(anna))).toBe('token-used-up');
  });

  it('that is used up leaves the person whom it names alone: with another token they apply as before', async () => {
    const { person, token, apply, service, books, clock } = open();
    const stolen = person(token('stolen', 1));
    const own = approvalOf(await apply(stolen));
    for (let n = 0; n < 3 * MOST_APPLICATIONS; n++) expect(told(await apply(stolen))).toBe('token-used-up');
    expect((await books.history('anna', clock.now)).recentApplications).toBe(1);
    await service.cancel(context, own.reference, 'cancel');
    expect(told(await apply(person(token('fresh'))))).toBe('approved');
  });

  it('that is used up may be replaced under the same key', async () => {
    const { person, token, apply } = open();
    await apply(person(token('t', 1)));
    expect(told(await apply(person(token('t', 1)), 'k'))).toBe('token-used-up');
    expect(told(await apply(person(token('next')), 'k'))).toBe('approved');
  });

  it('does not count for an application that the lender does not take', async () => {
    const { person, token, service, apply } = open();
    const anna = person(token('t', 1));
    const unknown = { ...request, choice: { planId: '99-annuity' } };
    expect(told(await service.apply(context, anna, unknown, 'k'))).toBe('unknown-plan');
    expect(told(await apply(anna))).toBe('approved');
  });

  it('commits as often as it says, whichever applications it was used for', async () => {
    const { person, token, apply, commit } = open();
    const anna = person(token('t'));
    const [first, second] = [approvalOf(await apply(anna)), approvalOf(await apply(anna))];
    expect(told(await commit(first, anna, 'c'))).toBe('committed');
    expect(told(await commit(first, anna, 'c'))).toBe('committed');
    expect(told(await commit(second, anna))).toBe('token-used-up');
    expect(told(await commit(second, person(token('next'))))).toBe('committed');
  });
});

describe('an application that was made with a token', () => {
  it('is not committed to without one, nor with one of somebody else', async () => {
    const { person, token, apply, commit } = open();
    const approved = approvalOf(await apply(person(token('t'))));
    for (const who of [null, person(token('of ben'), 'ben')])
      expect(told(await commit(approved, who))).toBe('other-applicant');
    expect(told(await commit(approved, person(token('another of anna'))))).toBe('committed');
  });

  it('is committed to with a token that has expired since, and not with one that had expired before', async () => {
    const { person, token, apply, commit, clock } = open();
    const early = token('early');
    clock.now += 11 * MINUTE;
    const late = token('late');
    const approved = approvalOf(await apply(person(late)));
    clock.now += 14 * MINUTE;
    expect(told(await commit(approved, person(early)))).toBe('other-applicant');
    expect(told(await commit(approved, person(late)))).toBe('committed');
  });

  it('keeps no token, neither with the application nor with the commitment', async () => {
    const { person, token, apply, service, commit } = open();
    const anna = person(token('t'));
    const approved = approvalOf(await apply(anna));
    await commit({ ...approved }, anna);
    const { reference } = approved;
    expect(JSON.stringify(await service.application(reference))).not.toContain('a token');
  });
});

describe('an application that was made without a token', () => {
  it('is committed to without one', async () => {
    const { service, commit } = open();
    const { applicant: _, ...asked } = request;
    const stranger = { id: 'stranger', household: null, identified: false };
    const approved = approvalOf(await service.apply(context, stranger, asked, 'k'));
    expect(told(await commit(approved, null))).toBe('committed');
  });
});
