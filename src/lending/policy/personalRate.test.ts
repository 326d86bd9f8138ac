import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JURISDICTIONS } from '../../pricing/jurisdictions/jurisdictions.js';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { currentPolicy } from './currentPolicy.js';
import { ceilingOf, pdOverTerm, personalRate } from './personalRate.js';

const { rate: ladder } = currentPolicy;
const pd = fc.double({ min: 0, max: 1, noNaN: true });
const months = fc.integer({ min: 1, max: 60 });
const advertised = fc.integer({ min: 0, max: 300 }).map(thousandths => (thousandths / 1_000).toFixed(3));

describe('the personal rate', () => {
  it('never falls with the probability of default', () => {
    fc.assert(
      fc.property(pd, pd, months, advertised, (a, b, term, seen) => {
        const [better, worse] = [Math.min(a, b), Math.max(a, b)];
        expect(+personalRate(worse, term, seen, ladder)).toBeGreaterThanOrEqual(
          +personalRate(better, term, seen, ladder),
        );
      }),
    );
  });

  it('is 2.9 % for the best score, and never less', () => {
    for (const term of [6, 12]) expect(personalRate(0.01, term, '0.079', ladder)).toBe('0.029');
    fc.assert(
      fc.property(pd, months, advertised, (risk, term, seen) => {
        expect(+personalRate(risk, term, seen, ladder)).toBeGreaterThanOrEqual(0.029);
      }),
    );
  });

  it('covers funding and expected loss, in tenths of a percent, unless it is the advertised rate', () => {
    fc.assert(
      fc.property(pd, months, advertised, (risk, term, seen) => {
        const rate = personalRate(risk, term, seen, ladder);
        const loss = (ladder.lossGivenDefault * pdOverTerm(risk, term, ladder) * 12) / term;
        if (rate === seen) return;
        expect(rate).toMatch(/^\d\.\d{3}$/);
        expect(+rate).toBeGreaterThanOrEqual(ladder.funding + loss);
        expect(+rate).toBeLessThan(Math.max(ladder.floor, ladder.funding + ladder.margin + loss) + 0.001);
      }),
    );
  });

  it('is the advertised rate, letter by letter, when it is near that', () => {
    expect(personalRate(0.22, 12, '0.079', ladder)).toBe('0.079');
    expect(personalRate(0.22, 12, '79/1000', ladder)).toBe('79/1000');
    expect(personalRate(0.22, 12, '0.092', ladder)).toBe('0.076');
  });

  it('matches the table and the worked example of POLICY.md', () => {
    const text = readFileSync(new URL('./POLICY.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| ([\d.]+) % \| ([\d.]+) % \| ([\d.]+) % \|$/gm)].map(row =>
      row.slice(1).map(Number),
    );
    expect(rows.length).toBeGreaterThan(4);
    for (const [risk = 0, six, twelve] of rows) {
      expect(100 * +personalRate(risk / 100, 6, '0.059', ladder), `${risk} % over 6`).toBeCloseTo(six ?? 0, 9);
      expect(100 * +personalRate(risk / 100, 12, '0.079', ladder), `${risk} % over 12`).toBeCloseTo(twelve ?? 0, 9);
    }
    expect(text).toContain(`the cut-off of ${100 * currentPolicy.cutoff} %`);
    // The worked example, line by line.
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
    const overTerm = pdOverTerm(0.24, 12, ladder);
    expect(text).toContain(`(12 / 24)^1.6 = ${((12 / 24) ** 1.6).toFixed(2)}`);
    expect(text).toContain(`= ${percent(overTerm)} of such loans`);
    expect(text).toContain(`costs ${percent(ladder.lossGivenDefault * overTerm)} a year`);
    expect(text).toContain(`come to ${percent(+personalRate(0.24, 12, '0.5', ladder))}`);
  });
});

describe('the risk over a term', () => {
  it('grows with the term, slowly at first, up to the risk of the whole horizon', () => {
    fc.assert(
      fc.property(pd, months, (risk, term) => {
        const now = pdOverTerm(risk, term, ladder);
        expect(now).toBeLessThanOrEqual(pdOverTerm(risk, term + 1, ladder));
        expect(now).toBeLessThanOrEqual(risk + 1e-12);
      }),
    );
    expect(pdOverTerm(0.2, 24, ladder)).toBeCloseTo(0.2, 12);
    expect(pdOverTerm(0.2, 48, ladder)).toBeCloseTo(0.2, 12);
    expect(pdOverTerm(0.2, 3, ladder)).toBeLessThan(pdOverTerm(0.2, 6, ladder) / 2);
  });
});

describe('the ceiling', () => {
  it('is below the law’s, and exists where the law sets none', () => {
    for (const [jurisdiction, [, , legal]] of Object.entries(JURISDICTIONS)) {
      const ceiling = ceilingOf(jurisdiction as Jurisdiction, ladder);
      expect(ceiling).toBeLessThanOrEqual(24);
      if (legal !== undefined) expect(ceiling).toBeLessThan(legal);
    }
    expect(ceilingOf('CN', ladder)).toBe(23.5);
  });
});
