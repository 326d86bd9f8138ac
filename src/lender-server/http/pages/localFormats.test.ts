import { expect, it } from 'vitest';
import { explanationWords } from './languages.js';
import { localDayText, localInstantText, localMoneyText, localPercentText, localWriting } from './localFormats.js';

it.each([
  ['en', 'en-GB', '24 Nov 2026', '1,234.50', '13.84%'],
  ['en', 'en_US', 'Nov 24, 2026', '1,234.50', '13.84%'],
  ['de', 'de-AT', '24.11.2026', '1 234,50', '13,84 %'],
  ['de', 'en-GB', '24.11.2026', '1.234,50', '13,84 %'],
  ['es', 'es-419-u-nu-deva', '24 de noviembre de 2026', '1,234.50', '13.84%'],
  ['zh-TW', 'zh-HK', '2026年11月24日', '1,234.50', '13.84%'],
  ['zh-TW', 'zh-Hant-TW', '2026年11月24日', '1,234.50', '13.84%'],
  ['ar', 'ar-SA', '24 نوفمبر 2026', '\u20671,234.50\u200e\u2069', '13.84٪'],
  ['ar', 'ar-EG', '24 نوفمبر 2026', '\u20671,234.50\u200e\u2069', '13.84%'],
  ['fr', '/?../', '24 novembre 2026', '1 234,50', '13,84 %'],
] as const)(
  'A text in %s has days and figures as in the region of "%s" where that names its language, and otherwise as in its language',
  (lang, tag, ...written) => {
    const local = localWriting(explanationWords[lang], tag);
    const [day, amount, rate] = [
      localDayText(local, '2026-11-24'),
      localMoneyText(local, 123_450, 'EUR', 'decimal'),
      localPercentText(local, '13.84'),
    ].map(text => text.replace(/[\u00a0\u202f]/g, ' '));
    expect([day, amount, rate?.replace(/\u200e/g, '')]).toEqual(written);
  },
);

it.each(Object.values(explanationWords))(
  'A text in $lang writes an instant as its day and its minute in UTC',
  words => {
    const local = localWriting(words, 'nl');
    const text = localInstantText(local, Date.parse('2026-11-24T10:05:59Z'));
    expect(text).toContain(localDayText(local, '2026-11-24'));
    expect(text).toContain('10:05');
    expect(text).not.toContain('59');
  },
);
