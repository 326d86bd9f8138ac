import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Payment, ratePerPeriod } from './annualRate.js';
import { Decimal } from './Decimal34.js';
import { textbookPlan } from './textbookPlan.js';

// biome-ignore lint/suspicious/noExplicitAny: a vector is JSON from outside; each kind reads its own fields
type Json = any;
interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly input: Json;
  readonly expected: Json;
  readonly tolerance: Json;
}

const { vectors } = JSON.parse(readFileSync(new URL('../pricing/vectors/pricing.json', import.meta.url), 'utf8')) as {
  vectors: Vector[];
};

/** A sum of fractions: "3/366+1/12". */
const exact = (text: string): Decimal =>
  text.split('+').reduce((sum, term) => {
    const [top = '', bottom = '1'] = term.split('/');
    return sum.plus(new Decimal(top).div(bottom));
  }, new Decimal(0));

const paymentsOf = (flows: Json[]): Payment[] =>
  flows
    .filter(({ dir }) => dir === 'payment')
    .flatMap(({ amount, t, f = '0', count = 1, step = '0' }) =>
      [...Array(count)].map((_, k) => ({
        amount: new Decimal(amount),
        whole: exact(t).plus(exact(step).times(k)),
        odd: exact(f),
      })),
    );

const flowsOf = ({ method, flows, amount, payment }: Json): Json[] =>
  method === 'regz_single_days'
    ? [
        { dir: 'advance', amount, t: '0' },
        { dir: 'payment', amount: payment, t: '1' },
      ]
    : flows;

/** The second computation knows one advance on the first day, as a purchase has it. */
const isPurchase = ({ kind, input, expected }: Vector): boolean =>
  kind === 'apr' &&
  !!expected.apr_percent &&
  flowsOf(input).filter(({ dir }) => dir === 'advance').length === 1 &&
  flowsOf(input).every(({ dir, t }: Json) => (dir === 'advance' ? exact(t).isZero() : exact(t).gte(0)));

const percentOf = (
  rate: Decimal,
  { method, unit_periods_per_year, periods_per_year, year = 365, days }: Json,
): Decimal => {
  const perYear = new Decimal(unit_periods_per_year ?? periods_per_year ?? 12);
  const annualised: Record<string, () => Decimal> = {
    effective_annual: () => rate,
    period_irr: () => rate,
    regz_actuarial: () => rate.times(perYear),
    regz_single_days: () => rate.times(year).div(days),
    nominal_12x: () => rate.times(perYear),
    effective_from_monthly: () => rate.plus(1).pow(perYear).minus(1),
  };
  return annualised[method]!().times(100);
};

describe('the second computation', () => {
  const purchases = vectors.filter(isPurchase);

  it.each(purchases.map(vector => [vector.id, vector] as const))('solves the published rate %s', (_, vector) => {
    const { input, expected, tolerance } = vector;
    const [{ amount }] = flowsOf(input).filter(({ dir }) => dir === 'advance');
    const rate = ratePerPeriod(new Decimal(amount), paymentsOf(flowsOf(input)));
    const off = percentOf(rate!, input).minus(expected.apr_percent).abs();
    expect(off.lte(tolerance.abs_pp), `${off}`).toBe(true);
  });

  const payments = vectors.filter(
    ({ kind, input }) => kind === 'payment' && !`${input.first_period ?? 1}`.includes('/'),
  );

  it.each(payments.map(vector => [vector.id, vector] as const))('computes the published payment %s', (_, vector) => {
    const { input, expected, tolerance } = vector;
    const { principal, nominal_annual, periodic_rate, periods_per_year = 12, n, timing, first_period = 1 } = input;
    const rate = periodic_rate ? exact(periodic_rate) : exact(nominal_annual).div(periods_per_year);
    const terms = { id: 'p', method: 'annuity', count: n, annualRate: '0' } as const;
    const financedMinor = new Decimal(principal).times(100).toNumber();
    const first = timing === 'due' ? 0 : Number(first_period);
    const repaying = textbookPlan(terms).repaying({ financedMinor, rate, first });
    const got = repaying.kind === 'level' ? new Decimal(repaying.payment).div(100) : new Decimal(Number.NaN);
    expect(
      got
        .minus(expected.payment)
        .abs()
        .lte(tolerance?.abs ?? 0),
      `${got}`,
    ).toBe(true);
  });

  it('is given most of the published rates, among them those of Japan, Brazil, Poland, Sweden and the United States', () => {
    const ids = [...purchases, ...payments].map(({ id }) => id);
    for (const id of ['jp-pocket-3', 'jp-pocket-12', 'jp-pocket-36', 'br-cet-year', 'pl-zskok-days', 'us-single-1300'])
      expect(ids).toContain(id);
    for (const id of ['us-affirm-800', 'se-klarna']) expect(ids).toContain(id);
    expect(purchases.length).toBeGreaterThan(vectors.filter(({ kind }) => kind === 'apr').length / 2);
  });
});
