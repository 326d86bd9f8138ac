import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../protocol/Locale.js';
import { textsIn } from '../testing/textsIn.js';
import { first } from './en/first.js';
import { overridesJson } from './overridesJson.js';
import { overrideTexts } from './overrideTexts.js';
import { FIXED_TEXTS, type TextOverrides } from './TextOverrides.js';

/** All texts of a language in a merchant's words, and what was told about these. */
async function inWords(texts: unknown, locale: (typeof LOCALES)[number] = 'en') {
  const told: string[] = [];
  const { first, ...later } = await textsIn(locale);
  const { text, reword } = overrideTexts(locale, first, texts as TextOverrides, problem => void told.push(problem));
  return { told, offers: text, ...reword(later) };
}

describe('the words of a merchant', () => {
  it('stand in place of the widget’s, in each part, and leave all others as they are', async () => {
    const { offers, details, checkout, told } = await inWords({
      en: {
        offers: { legend: 'Spread the cost', total: (amount: string) => `${amount} in all` },
        details: { table: 'When you pay' },
        checkout: { notices: { cancelled: 'Called off.' }, validUntil: 'Open until {1}.' },
      },
    } satisfies TextOverrides);
    expect([offers.legend, offers.total('€9'), details.table]).toEqual([
      'Spread the cost',
      '€9 in all',
      'When you pay',
    ]);
    expect([checkout.notices.cancelled, checkout.validUntil('noon')]).toEqual(['Called off.', 'Open until noon.']);
    const standard = await textsIn('en');
    expect(offers.eachMonth).toBe(standard.first.eachMonth);
    expect(checkout.notices.repriced).toBe(standard.checkout.notices.repriced);
    expect(told).toEqual([]);
  });

  it.each(LOCALES)('are possible for each text of %s that is not fixed', async locale => {
    const standard = await textsIn(locale);
    const { first: offers, details, checkout, seldom } = standard;
    const given = { offers, details, checkout, seldom };
    const isFixed = (key: string) => FIXED_TEXTS.some(each => each === key);
    const mine = Object.fromEntries(
      Object.entries(given).map(([part, texts]) => [
        part,
        Object.fromEntries(Object.entries(texts).filter(([key]) => !isFixed(key))),
      ]),
    );
    expect((await inWords({ [locale]: mine }, locale)).told).toEqual([]);
  });

  it('need not say what the widget itself leaves out in that language, such as “each”', async () => {
    const texts = { 'zh-CN': { offers: { lineFree: '{1}，不收利息，每月只付 {2}' } } };
    const { offers, told } = await inWords(texts, 'zh-CN');
    expect([offers.lineFree('3 期', '¥9', '/期'), told]).toEqual(['3 期，不收利息，每月只付 ¥9', []]);
  });

  it('are those of the language that is shown', async () => {
    const texts = { de: { offers: { legend: 'Bequem in Raten' } }, en: { offers: { legend: 'Spread the cost' } } };
    expect((await inWords(texts, 'de')).offers.legend).toBe('Bequem in Raten');
    expect((await inWords(texts, 'fr')).offers.legend).toBe((await textsIn('fr')).first.legend);
  });

  it('may be JSON, where the places of the figures are numbered', async () => {
    const json = overridesJson({ en: { details: { between: '{1}, then {2}' } } })!;
    expect((await inWords(json)).details.between('€9', '€1')).toBe('€9, then €1');
    expect(overridesJson({ en: { offers: { total: amount => amount } } })).toBeUndefined();
  });
});

describe('a wrong override', () => {
  it.each([
    [{ eo: {} }, 'texts has no "eo" that can be changed: use en, zh-CN'],
    [{ en: { legend: 'x' } }, 'texts.en has no "legend" that can be changed: use offers, details, checkout, seldom'],
    [{ en: { offers: { legnd: 'x' } } }, 'texts.en.offers has no "legnd" that can be changed: use legend, months'],
    [{ en: { offers: { legend: 5 } } }, 'texts.en.offers.legend must be of type string, not number'],
    [{ en: { offers: { legend: () => 'x' } } }, 'texts.en.offers.legend must be of type string, not function'],
    [{ en: { offers: { legend: '' } } }, 'texts.en.offers.legend must be of type string, not empty'],
    [{ en: { offers: { total: 5 } } }, 'texts.en.offers.total must be of type string or function, not number'],
    [{ en: { seldom: { failed: 'x' } } }, 'texts.en.seldom.failed must be of type object, not string'],
    [{ en: { seldom: { failed: { netwrk: 'x' } } } }, 'texts.en.seldom.failed has no "netwrk" that'],
    [{ en: 'x' }, 'texts.en must be of type object, not string'],
    [5, 'texts must be of type object, not number'],
    ['{', 'texts is not JSON'],
    [JSON.parse('{"en":{"offers":{"__proto__":{"legend":"x"}}}}'), 'texts.en.offers has no "__proto__" that'],
    // What a law or the lender wants keeps its words.
    [{ en: { offers: { apr: 'x' } } }, 'texts.en.offers has no "apr" that can be changed'],
    [{ en: { details: { disclosures: {} } } }, 'texts.en.details has no "disclosures" that can be changed'],
    [{ en: { seldom: { reasons: {} } } }, 'texts.en.seldom has no "reasons" that can be changed'],
    [{ en: { checkout: { agree: 'x' } } }, 'texts.en.checkout has no "agree" that can be changed'],
  ])('%j is told, and all texts stay', async (texts, problem) => {
    const { told, offers, details, checkout, seldom } = await inWords(texts);
    expect(told).toEqual([expect.stringContaining(problem)]);
    const standard = await textsIn('en');
    expect([offers, details, checkout, seldom]).toEqual([
      standard.first,
      standard.details,
      standard.checkout,
      standard.seldom,
    ]);
  });

  it('that leaves out a figure is told once, and the widget’s own text shows the figure', async () => {
    const { offers, told } = await inWords({ en: { offers: { total: () => 'cheap', dueToday: 'nothing today' } } });
    expect([offers.total('€9'), offers.total('€9'), offers.dueToday('€1')]).toEqual([
      first.total('€9'),
      first.total('€9'),
      first.dueToday('€1'),
    ]);
    expect(told).toEqual([
      'texts.en.offers.total must return text with "€9" in it',
      'texts.en.offers.dueToday must return text with "€1" in it',
    ]);
  });

  it('that throws or returns no text is told, and the widget’s own text stands for it', async () => {
    const { offers, told } = await inWords({
      en: {
        offers: {
          months: () => {
            throw new Error('mine');
          },
          payments: () => 5,
        },
      },
    });
    expect([offers.months(3), offers.payments(3)]).toEqual(['3 months', '3 payments']);
    expect(told).toHaveLength(2);
  });

  it.each([
    ['a symbol', () => Symbol('x')],
    [
      'what cannot become text',
      () => ({
        toString() {
          throw new Error('mine');
        },
      }),
    ],
  ])('that returns %s is told once, and the widget’s own text stands for it', async (_, total) => {
    const { offers, told } = await inWords({ en: { offers: { total } } });
    expect([offers.total('€9'), offers.total('€9')]).toEqual([first.total('€9'), first.total('€9')]);
    expect(told).toEqual(['texts.en.offers.total must return text with "€9" in it']);
  });

  const thrown = () => {
    throw new Error('mine');
  };
  it.each([
    ['texts.en.offers', { en: { offers: Object.defineProperty({}, 'legend', { enumerable: true, get: thrown }) } }],
    ['texts', Object.defineProperty({}, 'en', { enumerable: true, get: thrown })],
    ['texts.en.offers', { en: { offers: new Proxy({}, { ownKeys: thrown }) } }],
  ])('whose getter throws is told, and all texts stay: %s', async (path, texts) => {
    const { told, offers } = await inWords(texts);
    expect(told).toEqual([expect.stringContaining(`${path} cannot be read`)]);
    expect(offers).toEqual(first);
  });

  it('does not compile', () => {
    const wrong: readonly TextOverrides[] = [
      // @ts-expect-error there is no such text
      { en: { offers: { legnd: 'x' } } },
      // @ts-expect-error a text is not a number
      { en: { offers: { legend: 5 } } },
      // @ts-expect-error a total has one figure
      { en: { offers: { total: (amount: string, other: string) => amount + other } } },
      // @ts-expect-error the words of the law are fixed
      { en: { details: { disclosures: {} } } },
      // @ts-expect-error there is no such language
      { eo: {} },
    ];
    expect(wrong).toHaveLength(5);
  });
});
