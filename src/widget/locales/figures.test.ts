import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../protocol/Locale.js';
import { lawsIn, textsIn } from '../testing/textsIn.js';
import type { FigureReader } from './LaterMessages.js';

/** Figures that show their names. Every number is seven, a plural that Arabic counts in the most frequent way. */
const figures: FigureReader = {
  money: name => `⟨${name}⟩`,
  percent: name => `⟨${name}⟩`,
  day: name => `⟨${name}⟩`,
  number: () => 7,
  unit: () => '⟨unit⟩',
  charge: share => share('⟨charge⟩'),
  installments: () => '⟨installments⟩',
};

const isLaw = (path: string) => /\.(disclosures|common|cn|us|europe|uk)\./.test(path);

/** The places of the word "a month", which some languages say in another way. */
const EACH: Readonly<Record<string, string>> = {
  '.first.lineFree': '⟨3⟩',
  '.first.lineFrom': '⟨2⟩',
  '.details.plan': '⟨3⟩',
};

/** The figures of every text by its path, sorted, because languages order them differently. */
function figuresIn(value: unknown, path = ''): [path: string, figures: string[]][] {
  if (typeof value === 'object')
    return Object.entries(value ?? {}).flatMap(([key, inner]) => figuresIn(inner, `${path}.${key}`));
  // The count of payments comes twice: in words, and as a number for the languages that multiply by it.
  const given = path === '.details.paymentsOf' ? [7, '⟨2⟩', 7, 1] : [7, '⟨2⟩', '⟨3⟩'];
  const said = typeof value !== 'function' ? value : isLaw(path) ? value(figures) : value(...given);
  return [
    [
      path,
      (
        [said]
          .flat()
          .join(' ')
          // "For each" in Japanese.
          .replace('1回あたり', '')
          .match(/⟨\w+⟩|\d+/g) ?? []
      )
        .filter(figure => figure !== EACH[path])
        .sort(),
    ],
  ];
}

const load = async (locale: Locale) => ({ ...(await textsIn(locale)), ...(await lawsIn(locale)) });

describe('the figures of a text', () => {
  it.each(LOCALES)('in %s are the same as in English, each as often', async locale => {
    const english = figuresIn(await load('en'));
    expect(english.filter(([, list]) => list.length > 1).length).toBeGreaterThan(15);
    expect(figuresIn(await load(locale)).sort()).toEqual(english.sort());
  });
});

describe('a count of one', () => {
  const one = {
    en: ['1 month', '1 payment', '1 payment, D'],
    es: ['1 mes', '1 cuota', '1 cuota, el D'],
    fr: ['1 mois', '1 échéance', '1 échéance, le D'],
    de: ['1 Monat', '1 Rate', '1 Rate, D'],
    it: ['1 mese', '1 rata', '1 rata, D'],
    pt: ['1 mês', '1 prestação', '1 prestação, D'],
  } as const;

  it.each(Object.keys(one) as (keyof typeof one)[])('is in the singular in %s', async locale => {
    const { first, details } = await textsIn(locale);
    expect([first.months(1), first.payments(1), details.span(1, 'D', 'D')]).toEqual(one[locale]);
    expect(first.months(2)).not.toContain('1');
  });
});
