import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_REASONS } from '../../protocol/messages/closedLists.js';
import { currentModel } from './currentModel.js';
import { principalReasons } from './principalReasons.js';
import { type Contribution, scoreOf } from './scoreOf.js';
import { anyFacts } from './testing/anyFacts.js';

const because = (reason: Contribution['reason'], logOdds: number): Contribution => ({ input: reason, reason, logOdds });

describe('principal reasons', () => {
  it('add up what weighs against the applicant under one reason, and leave out what weighs for them', () => {
    const contributions = [
      because('credit-history', 1),
      because('affordability', 0.75),
      because('affordability', 0.5),
      because('existing-debt', 0.25),
      because('affordability', -2),
      because('insufficient-history', -0.5),
    ];
    expect(principalReasons({ contributions })).toEqual(['affordability', 'credit-history', 'existing-debt']);
    expect(principalReasons({ contributions }, 1)).toEqual(['affordability']);
  });

  it('are empty when nothing weighs against the applicant', () => {
    expect(principalReasons({ contributions: [because('affordability', 0), because('existing-debt', -1)] })).toEqual(
      [],
    );
  });

  it('are at most four different ones, each with a contribution against the applicant', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const score = scoreOf(currentModel, facts);
        const reasons = principalReasons(score);
        expect(reasons.length).toBeLessThanOrEqual(MOST_REASONS);
        expect(new Set(reasons).size).toBe(reasons.length);
        const against = score.contributions.filter(({ logOdds }) => logOdds > 0).map(({ reason }) => reason);
        for (const reason of reasons) expect(against).toContain(reason);
        // An applicant above the reference has at least one reason.
        if (score.logOdds > score.referenceLogOdds + 1e-9) expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });
});
