import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CreditFacts } from './CreditFacts.js';
import type { CreditModel } from './CreditModel.js';
import { currentModel } from './currentModel.js';
import { segmentOf } from './segmentOf.js';
import { anyFacts } from './testing/anyFacts.js';

const model = {
  segments: {
    inputs: [{ of: 'income', mean: Math.log1p(99), sd: 1 }],
    silhouette: 0.3,
    list: [
      { name: 'segment-1', centroid: [1], size: 1, badRate: 0 },
      { name: 'segment-2', centroid: [-1], size: 1, badRate: 1 },
    ],
  },
} as unknown as CreditModel;
const earning = (income: number | null) => segmentOf(model, { income } as CreditFacts);

describe('a segment', () => {
  it('is the one with the nearest centroid in standardised logs', () => {
    expect(earning(1_000)).toBe('segment-1');
    expect(earning(10)).toBe('segment-2');
  });

  it('counts an unstated number as the mean, and is the first of equally near ones', () => {
    expect(earning(null)).toBe('segment-1');
    expect(earning(99)).toBe('segment-1');
  });

  it('of the model in use is in its list, whatever the facts', () => {
    const names = currentModel.segments.list.map(({ name }) => name);
    fc.assert(fc.property(anyFacts, facts => names.includes(segmentOf(currentModel, facts))));
  });
});
