import { describe, expect, it } from 'vitest';
import { textsIn } from '../testing/textsIn.js';
import { first } from './en/first.js';
import { LOCALES } from './Locale.js';
import { overridesJson } from './overridesJson.js';
import { overridesFor, overrideTexts } from './overrideTexts.js';
import { FIXED_TEXTS, type TextOverrides } from './TextOverrides.js';

const parts = Object.keys(FIXED_TEXTS) as (keyof typeof FIXED_TEXTS)[];
/** All texts of a language in a merchant's words, and what was told about these. */
async function inWords(texts: unknown, locale: (typeof LOCALES)[number] = 'en') {
  const told: string[] = [];
  const tell = (problem: string) => void told.push(problem);
  const overrides = overridesFor(locale, texts as TextOverrides, tell);
  const { first, details, checkout } = await textsIn(locale);
  return {
    told,
    offers: overrideTexts(first, overrides, 'offers', locale, tell),
    details: overrideTexts(details, overrides, 'details', locale, tell),
    checkout: overrideTexts(checkout, overrides, 'checkout', locale, tell),
  };
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
    const given = { offers: standard.first, details: standard.details, checkout: standard.checkout };
    const mine = Object.fromEntries(
      parts.map(part => [
        part,
        Object.fromEntries(
          Object.entries(given[part]).filter(([key]) => !FIXED_TEXTS[part].some(each => each === key)),
        ),
      ]),
    );
    expect((await inWords({ [locale]: mine }, locale)).told).toEqual([]);
  });

  it('are those of the language that is shown', async () => {
    const texts = { de: { offers: { legend: 'Bequem in Raten' } }, en: { offers: { legend: 'Spread the cost' } } };
    expect((await inWords(texts, 'de')).offers.legend).toBe('Bequem in Raten');
    expect((await inWords(texts, 'fr')).offers.legend).toBe((await textsIn('fr')).first.legend);
  });

  it('may be JSON, where the places of the figures are numbered', async () => {
    const json = overridesJson({ en: { offers: { between: 'from {1} up to {2}' } } })!;
    expect((await inWords(json)).offers.between('€1', '€2')).toBe('from €1 up to €2');
    expect(overridesJson({ en: { offers: { total: amount => amount } } })).toBeUndefined();
  });
});

describe('a wrong override', () => {
  const told = async (texts: unknown) => {
    const { told, ...texts_ } = await inWords(texts);
    return { told, texts: texts_ };
  };

  it.each([
    [{ eo: {} }, 'texts has no "eo": use en, zh-CN'],
    [{ en: { legend: 'x' } }, 'texts.en has no "legend": use offers, details, checkout'],
    [{ en: { offers: { legnd: 'x' } } }, 'texts.en.offers has no "legnd": use direction, legend'],
    [{ en: { offers: { legend: 5 } } }, 'texts.en.offers.legend is not text'],
    [{ en: { offers: { legend: () => 'x' } } }, 'texts.en.offers.legend is not text'],
    [{ en: { offers: { legend: ' ' } } }, 'texts.en.offers.legend is not text'],
    [{ en: { offers: { total: 5 } } }, 'texts.en.offers.total is not text or a function'],
    [{ en: { checkout: { failed: 'x' } } }, 'texts.en.checkout.failed is not an object'],
    [{ en: { checkout: { failed: { netwrk: 'x' } } } }, 'texts.en.checkout.failed has no "netwrk"'],
    [{ en: 'x' }, 'texts.en is not an object'],
    [5, 'texts is not an object'],
    ['{', 'texts is not JSON'],
    [JSON.parse('{"en":{"offers":{"__proto__":{"legend":"x"}}}}'), 'texts.en.offers has no "__proto__"'],
  ])('%j is told, and all texts stay', async (texts, problem) => {
    const { told: problems, texts: changed } = await told(texts);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    const standard = await textsIn('en');
    expect(JSON.stringify(changed)).toBe(
      JSON.stringify({ offers: standard.first, details: standard.details, checkout: standard.checkout }),
    );
  });

  it.each([
    ['offers', 'apr'],
    ['details', 'disclosures'],
    ['checkout', 'reasons'],
    ['checkout', 'agree'],
  ] as const)('of %s.%s is refused, because a law or the lender wants its words', async (part, key) => {
    const { told: problems } = await told({ en: { [part]: { [key]: 'x' } } });
    expect(problems).toEqual([`texts.en.${part}.${key} keeps its words, which a law or the lender wants`]);
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
