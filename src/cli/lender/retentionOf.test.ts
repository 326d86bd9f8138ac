import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { retentionRules } from '../../lending/retention/retentionRules.js';
import { retentionFaults, retentionOf, retentionSchema } from './retentionOf.js';

const configured = (value: object) => z.parse(retentionSchema, value);

describe('The retention of a configuration', () => {
  it('is as it ships but for the days that are configured', () => {
    expect(retentionOf(configured({}))).toEqual({ rules: retentionRules, refusalDays: 30 });
    const { rules, refusalDays } = retentionOf(configured({ refusalDays: 7, laws: { CN: { applicationDays: 90 } } }));
    expect(refusalDays).toBe(7);
    expect(rules).toEqual({ ...retentionRules, CN: { ...retentionRules.CN, applicationDays: 90 } });
  });

  it.each(['applicationDays', 'loanDays'])('is refused where %s is less than the law has an application kept', what => {
    expect(retentionFaults(configured({}), 30)).toEqual([]);
    const [fault, ...others] = retentionFaults(configured({ laws: { US: { [what]: 30 } } }), 30);
    expect(others).toEqual([]);
    expect(fault).toContain(`retention.laws.US.${what} is 30, and applicationAtLeastDays 762`);
  });

  it('is refused where incomes are compared for longer than the facts of a decision are kept', () => {
    const faults = retentionFaults(configured({ laws: { JP: { applicationDays: 29 } } }), 30);
    expect(faults).toEqual([expect.stringContaining('retention.laws.JP.applicationDays must be at least 30')]);
  });

  it('has no law and no field that does not exist', () => {
    for (const wrong of [{ laws: { FR: {} } }, { laws: { CN: { days: 1 } } }, { refusalDays: 0 }, { loanDays: 1 }])
      expect(z.safeParse(retentionSchema, wrong).success, JSON.stringify(wrong)).toBe(false);
  });
});
