import { describe, expect, it } from 'vitest';
import { currentModel } from '../../lending/score/currentModel.js';
import report from '../../lending/score/model/credit-2026-11.report.json' with { type: 'json' };
import { scoreOf } from '../../lending/score/scoreOf.js';
import { households } from '../testing/smallRun.js';
import { trueRiskOf } from './trueRisk.js';

/** Points along the standard normal distribution, which weigh as much as it says. */
const steps = Array.from({ length: 61 }, (_, n) => -6 + n / 5);
const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / 5;
const average = (facts: (typeof households)[number], frailty: number) =>
  steps.reduce((sum, z) => sum + density(z) * trueRiskOf(facts, frailty, z), 0);

describe('The true risk', () => {
  it('is on average what the training data found among unseen rows of that score, however much people differ', () => {
    // People of each tenth of the scores, as in the report.
    const ranked = households
      .map(facts => ({ facts, pd: scoreOf(currentModel, facts).pd }))
      .sort((a, b) => a.pd - b.pd);
    report.calibrationBins.forEach(({ badRate, size }, bin) => {
      const people = ranked.slice(bin * size, (bin + 1) * size).filter((_, n) => n % 40 === 0);
      const mean = people.reduce((sum, { facts }) => sum + average(facts, 0.8), 0) / people.length;
      expect(Math.abs(mean - badRate)).toBeLessThan(0.04);
    });
    const all = households.filter((_, n) => n % 40 === 0);
    const mean = all.reduce((sum, facts) => sum + average(facts, 0.8), 0) / all.length;
    expect(mean).toBeCloseTo(report.badRate, 1);
  });

  it('is the same for people who do not differ, and otherwise rises with their frailty', () => {
    const [facts] = households as [(typeof households)[number]];
    expect(trueRiskOf(facts, 0, -2)).toBe(trueRiskOf(facts, 0, 2));
    const risks = [-2, -1, 0, 1, 2].map(own => trueRiskOf(facts, 0.8, own));
    expect(risks).toEqual([...risks].sort((a, b) => a - b));
    expect(new Set(risks).size).toBe(5);
  });

  it('never falls as the score rises', () => {
    const ranked = households
      .map(facts => ({ pd: scoreOf(currentModel, facts).pd, risk: trueRiskOf(facts, 0, 0) }))
      .sort((a, b) => a.pd - b.pd);
    for (const [place, { risk }] of ranked.entries())
      expect(risk).toBeGreaterThanOrEqual((ranked[place - 1]?.risk ?? 0) - 1e-12);
  });
});
