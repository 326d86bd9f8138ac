import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../protocol/Locale.js';
import { lawsIn, textsIn } from '../testing/textsIn.js';
import type { FigureReader } from './LaterMessages.js';

/** Figures without Latin or Chinese letters. Every number is `count`. */
const figures = (count: number, day: unknown): FigureReader => ({
  money: () => '1',
  percent: () => '2',
  day: () => `${day}`,
  number: () => count,
  unit: () => '4',
  charge: share => share('7'),
  installments: () => '5 × 6',
});

const isLaw = (path: string) => /\.(disclosures|common|cn|us|europe|uk)\./.test(path);

type Call = readonly [unknown, unknown, unknown];

/** Every text by its path. A function is called with different figures, because its words may depend on them. */
function textsOf(
  value: unknown,
  calls: readonly Call[] = [
    [1, 2, 3],
    [12, 2, 3],
  ],
  path = '',
): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const said = isLaw(path)
      ? [0, 1, 14].map(count => value(figures(count, calls[0]![2])))
      : calls.map(call => value(...call));
    return said.flat().map(text => [path, text]);
  }
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, calls, `${path}.${key}`));
}

const load = async (locale: Locale) => {
  const { first, details, checkout, seldom } = await textsIn(locale);
  const { direction: _, ...short } = first;
  return textsOf({ first: short, details, checkout, seldom, ...(await lawsIn(locale)) });
};
const en = await load('en');
const zhCN = await load('zh-CN');
const pathsOf = (texts: typeof en) => [...new Set(texts.map(([path]) => path))].sort();

describe('the texts', () => {
  it.each(LOCALES)('in %s have the same keys as in English, and each is complete', async locale => {
    const texts = await load(locale);
    expect(pathsOf(texts).length).toBeGreaterThan(100);
    expect(pathsOf(texts)).toEqual(pathsOf(en));
    for (const [path, text] of texts) {
      expect(text, path).toBeTypeOf('string');
      expect(text.trim(), path).not.toBe('');
      expect(text, path).toBe(text.trim());
      expect(text, path).not.toMatch(/undefined|NaN|(?<!\p{L})null(?!\p{L})|\[object|[{}]|\$/u);
    }
  });

  it.each(LOCALES)('in %s have no second full stop after "Inc." or "p.m.", nor after a day in Korean', async locale => {
    const call: Call = locale === 'ko' ? ['1.', '2.', '3.'] : ['1.', 2, 3];
    // Its figures are amounts, which end so only in Arabic.
    for (const [path, text] of textsOf({ ...(await textsIn(locale)), ...(await lawsIn(locale)) }, [call]))
      if (locale === 'ar' || path !== '.checkout.changedTerms')
        expect(text.replace(/[\u2066-\u2069]/g, ''), path).not.toContain('..');
  });

  it('have no English words in Chinese, except the names of rates', () => {
    for (const [path, text] of zhCN) expect(text.replace(/\b(APR|IRR)\b/g, ''), path).not.toMatch(/[A-Za-z]/);
  });

  it('have no Chinese in English', () => {
    for (const [path, text] of en) expect(text, path).not.toMatch(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u);
  });

  it('are in Chinese unless they are only figures', () => {
    const words = zhCN.filter(([, text]) => /[^\d\s×%/.,;；]/u.test(text));
    expect(words.length).toBeGreaterThan(120);
    for (const [path, text] of words) expect(text, path).toMatch(/\p{Script=Han}/u);
  });
});
