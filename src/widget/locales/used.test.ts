import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { LOCALES } from '../../protocol/Locale.js';
import { offerOf } from '../testing/offers.js';
import { textsIn } from '../testing/textsIn.js';
import { disclosureName } from './disclosureName.js';

const widget = fileURLToPath(new URL('..', import.meta.url));

/** The shipped source of some folders of the widget. */
const sourceOf = (...folders: readonly string[]) =>
  folders
    .flatMap(folder => readdirSync(widget + folder).map(name => `${widget}${folder}/${name}`))
    .filter(path => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map(path => readFileSync(path, 'utf8'))
    .join('\n');

/** The keys that are read from a variable with one of these names. */
const readFrom = (source: string, names: string) =>
  new Set([...source.matchAll(new RegExp(`\\b(?:${names})\\.(\\w+)`, 'g'))].map(([, key]) => key!));

const used = {
  first: readFrom(sourceOf('element', 'picker', 'format', 'element/live'), 'text'),
  details: new Set([
    ...readFrom(sourceOf('sheet/details', 'format'), 'text'),
    ...readFrom(sourceOf('sheet', 'sheet/details', 'element/live'), 'details'),
  ]),
  checkout: new Set([
    ...readFrom(sourceOf('sheet', 'sheet/details'), 'text'),
    ...readFrom(sourceOf('sheet/seldom'), 'checkout'),
  ]),
  seldom: readFrom(sourceOf('sheet', 'sheet/seldom'), 'text|rare'),
};

describe('the texts of a language', () => {
  it.each(LOCALES)('in %s are all read by some component', async locale => {
    const texts = await textsIn(locale);
    for (const part of ['first', 'details', 'checkout', 'seldom'] as const) {
      const keys = Object.keys(texts[part]);
      expect(keys.length).toBeGreaterThan(15);
      expect(
        keys.filter(key => !used[part].has(key)),
        `unused in ${part}`,
      ).toEqual([]);
    }
  });

  it.each(LOCALES)('in %s have every disclosure that a law asks for, and no other', async locale => {
    const { disclosures } = (await textsIn(locale)).details;
    const shapes: readonly Parameters<typeof offerOf>[0][] = [
      {
        method: 'annuity',
        annualRate: '0.079',
        count: 12,
        downPayment: { rate: '0.2' },
        upfrontFee: { rate: '0.01' },
        installmentFee: { amountMinor: 50 },
        contingent: { overdueAnnualRate: '0.15', lateCharge: { rate: '0.05' }, prepaymentCharge: { amountMinor: 0 } },
        secured: true,
      },
      { method: 'interest-free', count: 3, subsidy: { lenderAnnualRate: '0.08' } },
    ];
    const laws: readonly Jurisdiction[] = ['CN', 'US', 'EU', 'UK', 'INTL'];
    const codes = laws.flatMap(jurisdiction =>
      shapes.flatMap(shape =>
        offerOf(shape, { jurisdiction }).disclosures.map(({ code }) => disclosureName(code, disclosures)),
      ),
    );
    expect([...new Set(codes)].sort()).toEqual(Object.keys(disclosures).sort());
  });
});
