import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { checkVector } from './vectors/checkVector.js';
import type { Vector } from './vectors/Vector.js';

const file = process.env['PRICING_VECTORS'] || new URL('./vectors/pricing.json', import.meta.url);
const { schema_version, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
  schema_version: number;
  vectors: Vector[];
};

describe(`pricing vectors of ${file}`, () => {
  const failed = new Set<string>();

  afterAll(() => {
    process.stdout.write(`pricing vectors: ${vectors.length - failed.size} of ${vectors.length} pass\n`);
  });

  it('have the schema that this runner reads, and are not empty', () => {
    expect(schema_version).toBe(1);
    expect(vectors.length).toBeGreaterThan(0);
  });

  it.each(vectors.map(vector => [vector.id, vector] as const))('%s', (id, vector) => {
    const mismatches = checkVector(vector);
    if (mismatches.length) failed.add(id);
    for (const { figure, expected, got } of mismatches)
      process.stdout.write(`${id}: ${figure}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}\n`);
    expect(mismatches).toEqual([]);
  });
});
