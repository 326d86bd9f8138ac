// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { firsts } from './firsts.js';
import { localeOf } from './localeOf.js';

afterEach(() => {
  document.documentElement.lang = '';
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

const browserSpeaks = (language: string) => vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
/** An element inside one with this `lang`. */
function within(lang: string): Element {
  document.body.innerHTML = `<div lang="${lang}"><p><span></span></p></div>`;
  return document.querySelector('span')!;
}

describe('the language of a widget', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['ZH-cn', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh_TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-mo', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-CN', 'zh-TW'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['ja-JP', 'ja'],
    ['ko', 'ko'],
    ['es-419', 'es'],
    ['fr-CA', 'fr'],
    ['de_AT', 'de'],
    ['de-1996', 'de'],
    ['it', 'it'],
    ['pt-BR', 'pt'],
    ['pt-PT', 'pt'],
    ['ar-EG-u-nu-arab', 'ar'],
  ])('for the option %s is %s, whatever the language around it', (asked, locale) => {
    expect(localeOf(asked, within(locale === 'en' ? 'zh-CN' : 'en')).locale).toBe(locale);
  });

  it.each(Object.keys(firsts))('can be %s', locale => {
    expect(localeOf(locale, document.body).locale).toBe(locale);
  });

  it.each(['nl', 'english', 'zhuang', 'x-en', 'constructor', 'zh-CN,en', '-'])(
    'is refused with the fix if the widget does not have it: %s',
    asked => {
      const message = `locale="${asked}": use en, zh-CN, zh-TW, ja, ko, es, fr, de, it, pt, ar`;
      expect(() => localeOf(asked, within('en'))).toThrow(expect.objectContaining({ kind: 'invalid-option', message }));
    },
  );

  it('is the language of the text around it', () => {
    document.documentElement.lang = 'en';
    expect(localeOf(null, within('zh-CN')).locale).toBe('zh-CN');
    expect(localeOf('', within('de-CH')).locale).toBe('de');
  });

  it('is the language of the page if nothing nearer has one', () => {
    browserSpeaks('en-US');
    document.documentElement.lang = 'zh';
    expect(localeOf(undefined, document.body).locale).toBe('zh-CN');
  });

  it('is found across shadow roots, and the nearest one counts', () => {
    browserSpeaks('en-US');
    const outer = within('ar').parentElement!.attachShadow({ mode: 'closed' });
    outer.innerHTML = '<p></p><section lang="ko"><article></article></section>';
    const inside = (selector: string) => {
      const root = outer.querySelector(selector)!.attachShadow({ mode: 'open' });
      root.innerHTML = '<i></i>';
      return root.querySelector('i')!;
    };
    expect(localeOf(null, inside('p')).locale).toBe('ar');
    expect(localeOf(null, inside('article')).locale).toBe('ko');
  });

  it('is the browser’s if the page has none', () => {
    browserSpeaks('zh-TW');
    expect(localeOf(null, document.body).locale).toBe('zh-TW');
    expect(localeOf(null, document.createElement('p')).locale).toBe('zh-TW');
  });

  it('is English if the widget does not have the language of the page or the browser', () => {
    browserSpeaks('nl-NL');
    expect(localeOf(null, document.body).locale).toBe('en');
    browserSpeaks('zh-CN');
    expect(localeOf(null, within('nl')).locale).toBe('en');
  });
});

describe('dates and numbers', () => {
  it.each([
    ['en-GB', 'en-GB'],
    ['en-au', 'en-au'],
    ['pt-BR', 'pt-BR'],
    ['es-419', 'es-419'],
    ['zh-HK', 'zh-HK'],
    ['fr-CA-x-shop', 'fr-CA'],
    ['ar-EG-u-nu-arab', 'ar-EG'],
    // Without a region, or with one that says nothing about the language, they are those of the language.
    ['de', 'de'],
    ['de-1996', 'de'],
    ['en-USA', 'en'],
    ['en_AU', 'en'],
    ['zh', 'zh-CN'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    // Not a Dutch date in an English sentence.
    ['nl-NL', 'en'],
  ])('of a page in %s are those of %s', (lang, tag) => {
    expect(localeOf(null, within(lang)).tag).toBe(tag);
    expect(Intl.getCanonicalLocales(tag)[0]!.toLowerCase()).toBe(tag.toLowerCase());
  });

  it('are those of the option, then of the browser', () => {
    browserSpeaks('de-CH');
    expect(localeOf(null, document.body).tag).toBe('de-CH');
    expect(localeOf('fr', within('de-AT')).tag).toBe('fr');
  });
});
