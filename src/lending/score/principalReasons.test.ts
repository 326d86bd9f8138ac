import { describe, expect, it } from 'vitest';
import type { Contribution } from './contributionsOf.js';
import { principalReasons } from './principalReasons.js';

const because = (reason: Contribution['reason'], logOdds: number): Contribution => ({
  input: 'income',
  reason,
  logOdds,
});

describe('principal reasons', () => {
  it('come with the heaviest first, and leave out what does not weigh against the applicant', () => {
    const contributions = [
      because('income', 0.5),
      because('debt', 1),
      because('housing', 0),
      because('assets', 1e-12),
      because('time-in-job', -2),
    ];
    expect(principalReasons(contributions)).toEqual(['debt', 'income']);
  });

  it('add up everything that was not stated', () => {
    const contributions = [because('debt', 1), because('not-stated', 0.75), because('not-stated', 0.5)];
    expect(principalReasons(contributions)).toEqual(['not-stated', 'debt']);
  });

  it('are at most four', () => {
    const five = (['income', 'debt', 'housing', 'assets', 'time-in-job'] as const).map(each => because(each, 1));
    expect(principalReasons(five)).toEqual(['income', 'debt', 'housing', 'assets']);
    expect(principalReasons(five, 1)).toEqual(['income']);
  });

  it('are empty when nothing weighs against the applicant', () => {
    expect(principalReasons([because('income', 0), because('debt', -1)])).toEqual([]);
  });
});
