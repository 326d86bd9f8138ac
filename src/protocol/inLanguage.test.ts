import { describe, expect, it } from 'vitest';
import { inLanguage } from './inLanguage.js';

describe('a text by language', () => {
  const names = { ja: '銀行', en: 'Bank', 'zh-CN': '银行', de: 'Kasse' };

  it.each([
    ['zh-CN', '银行', 'its own tag'],
    ['de-AT', 'Kasse', 'its base language'],
    ['de_AT', 'Kasse', 'its base language, written as platforms do'],
    ['zh-CN-u-nu-latn', '银行', 'its own tag, whatever digits it asks for'],
    ['de-AT-u-nu-latn', 'Kasse', 'its base language, whatever digits it asks for'],
    ['zh-Hans-SG', '银行', 'the language that it means'],
    ['zh-TW', 'Bank', 'English'],
    ['', 'Bank', 'English'],
  ])('in "%s" is "%s", by %s', (locale, text) => {
    expect(inLanguage(names, locale)).toBe(text);
  });

  it('is the traditional Chinese one in Hong Kong', () => {
    expect(inLanguage({ ...names, 'zh-TW': '銀行（繁體）' }, 'zh-HK-u-nu-latn')).toBe('銀行（繁體）');
  });

  it('is the first where there is no English one, and empty where there is none', () => {
    expect(inLanguage({ ja: '銀行', de: 'Kasse' }, 'fr')).toBe('銀行');
    expect(inLanguage({}, 'en')).toBe('');
  });

  it('may be one text for all', () => {
    expect(inLanguage('Bank', 'zh-CN')).toBe('Bank');
  });
});
