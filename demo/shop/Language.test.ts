import { expect, it } from 'vitest';
import { shopLanguageFor } from './Language.js';

it.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-Hant-TW,en;q=0.8', 'zh-CN'],
  ['fr-FR,fr;q=0.9,en;q=0.5,zh;q=0.3', 'en'],
  ['en;q=0.3, zh;q=0.7', 'zh-CN'],
  ['en;q=0', 'zh-CN'],
  ['de', 'zh-CN'],
])('a browser that sends Accept-Language %s gets the shop in %s', (header, language) => {
  expect(shopLanguageFor(header)).toBe(language);
});
