import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { LOCALES } from '../../protocol/Locale.js';
import { offerOf } from '../testing/offers.js';
import { lawsIn, textsIn } from '../testing/textsIn.js';
import { LAW_OF, type LawParts, lawText, type SaidByLaw } from './LawTexts.js';

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
    ...readFrom(sourceOf('sheet/seldom', 'element/live'), 'checkout'),
  ]),
  seldom: readFrom(sourceOf('sheet', 'sheet/seldom'), 'text|rare'),
};

describe('the texts of a language', () => {
  it.each(LOCALES)('in %s are all read by some component', async locale => {
    const texts = await textsIn(locale);
    for (const part of ['first', 'details', 'checkout', 'seldom'] as const) {
      const keys = Object.keys(texts[part]);
      expect(keys.length).toBeGreaterThan(10);
      expect(
        keys.filter(key => !used[part].has(key)),
        `unused in ${part}`,
      ).toEqual([]);
    }
  });

  it.each(LOCALES)('in %s have every disclosure that a law asks for, and no other', async locale => {
    const laws = await lawsIn(locale);
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
    const jurisdictions: readonly Jurisdiction[] = ['CN', 'US', 'EU', 'UK', 'JP', 'INTL'];
    const asked: Readonly<Record<keyof LawParts | 'common', Set<string>>> = {
      common: new Set(),
      cn: new Set(),
      us: new Set(),
      europe: new Set(),
      // Among the words of the EU, which all are the UK's too.
      uk: new Set(['warning']),
    };
    for (const jurisdiction of jurisdictions)
      for (const { code } of shapes.flatMap(shape => offerOf(shape, { jurisdiction }).disclosures)) {
        const law = LAW_OF[jurisdiction]!;
        expect(lawText({ ...laws.common, ...laws[law] } as SaidByLaw, code), code).toBeTypeOf('function');
        const name = code.slice(3);
        for (const part of ['common', law] as const) if (name in laws[part]) asked[part].add(name);
      }
    for (const part of ['common', 'cn', 'us', 'europe', 'uk'] as const)
      expect([...asked[part]].sort()).toEqual(Object.keys(laws[part]).sort());
  });
});
