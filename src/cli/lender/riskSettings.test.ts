import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { currentProducts } from '../../lending/products/currentProducts.js';
import { currentRisk } from '../../lending/risk/GuardRails.js';
import { currentModel } from '../../lending/score/currentModel.js';
import { riskFaults, riskSchema } from './riskSettings.js';

const lending = { products: currentProducts, policy: currentPolicy, model: currentModel };
const faults = (risk: object, policy = currentPolicy) => riskFaults(riskSchema.parse(risk), { ...lending, policy });

describe('the configuration of risk', () => {
  it('is filled in as it ships, down to one field of one rail', () => {
    expect(riskSchema.parse({})).toEqual(currentRisk);
    const { rails } = riskSchema.parse({ rails: { cutoff: { step: 0.01 } } });
    expect(rails).toEqual({ ...currentRisk.rails, cutoff: { ...currentRisk.rails.cutoff, step: 0.01 } });
  });

  it('refuses a misspelt field, too few loans to stand on, and a rail whose floor is above its ceiling', () => {
    expect(riskSchema.safeParse({ rails: { cutof: {} } }).success).toBe(false);
    expect(riskSchema.safeParse({ rails: { leastOutcomes: 20 } }).success).toBe(false);
    expect(riskSchema.safeParse({ apply: 'always' }).success).toBe(false);
    expect(faults({ rails: { offset: { floor: 1 } } })).toEqual([
      'risk.rails.offset.floor must not be above its ceiling of 0.75',
    ]);
  });

  it('lets a rule that nobody watches begin only within its rails', () => {
    const strict = { ...currentPolicy, cutoff: 0.2 };
    expect(faults({}, strict)).toEqual([]);
    expect(faults({ apply: 'automatic' })).toEqual([]);
    expect(faults({ apply: 'automatic' }, strict)).toEqual([
      'risk.rails.cutoff must include 0.2, which the policy has: correct one of them, or set risk.apply to "propose"',
      'risk.rails.fair must include 0.2, which the policy has: correct one of them, or set risk.apply to "propose"',
    ]);
  });
});
