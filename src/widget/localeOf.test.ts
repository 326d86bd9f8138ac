// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
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
    ['zh-Hans-CN', 'zh-CN'],
    ['ZH-cn', 'zh-CN'],
    ['en', 'en'],
    ['en-GB', 'en'],
  ])('asked for as %s is %s, whatever stands around it', (asked, locale) => {
    expect(localeOf(asked, within(locale === 'en' ? 'zh-CN' : 'en'))).toBe(locale);
  });

  it.each(['fr', 'english', 'zhuang', 'x-en'])(
    'that is asked for and not spoken is refused with the fix: %s',
    asked => {
      expect(() => localeOf(asked, document.body)).toThrow(
        expect.objectContaining({ kind: 'invalid-option', message: `locale="${asked}": use zh-CN or en` }),
      );
    },
  );

  it('is that of the text around it', () => {
    document.documentElement.lang = 'en';
    expect(localeOf(null, within('zh-CN'))).toBe('zh-CN');
    expect(localeOf('', within('en-US'))).toBe('en');
  });

  it('is that of the page where nothing nearer says one', () => {
    browserSpeaks('en-US');
    document.documentElement.lang = 'zh';
    expect(localeOf(undefined, document.body)).toBe('zh-CN');
  });

  it('is the browser’s where the page says none', () => {
    browserSpeaks('zh-TW');
    expect(localeOf(null, document.body)).toBe('zh-CN');
  });

  it('is English where the page or the browser speak another', () => {
    browserSpeaks('fr-FR');
    expect(localeOf(null, document.body)).toBe('en');
    browserSpeaks('zh-CN');
    expect(localeOf(null, within('de'))).toBe('en');
  });
});
