import { describe, expect, it } from 'vitest';
import { headlessWords } from '../headless/words.js';
import { catalogue } from '../shop/catalogue.js';
import { demoShoppers } from '../shop/demoShoppers.js';
import { toneNames } from './toneNames.js';
import { wordsIn } from './wordsIn.js';

const chinese = /\p{Script=Han}/u;

/** Every text with its path. A text that takes values is called with visible ones. */
function textsOf(value: unknown, path = ''): (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('7', '7', '7'))]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe.each([
  ['the shop', wordsIn('zh-CN'), wordsIn('en')],
  ['the headless page', headlessWords['zh-CN'], headlessWords.en],
])('the words of %s', (_, zh, en) => {
  it('exist in both languages, and none is empty', () => {
    const [inChinese, inEnglish] = [textsOf(zh), textsOf(en)];
    expect(inEnglish.map(([path]) => path).sort()).toEqual(inChinese.map(([path]) => path).sort());
    for (const [path, text] of [...inChinese, ...inEnglish]) expect(text.trim(), path).not.toBe('');
  });

  it('are all in Chinese on the Chinese side and contain no Chinese on the English side', () => {
    for (const [path, text] of textsOf(en)) if (path !== '.otherLanguage') expect(text, path).not.toMatch(chinese);
    for (const [path, text] of textsOf(zh)) if (path !== '.otherLanguage') expect(text, path).toMatch(chinese);
  });
});

it('every product, colour and test shopper is described in both languages', () => {
  for (const [path, text] of textsOf({ catalogue, toneNames, demoShoppers })) {
    if (path.endsWith('.en')) expect(text, path).not.toMatch(chinese);
    if (/\.(en|zh-CN)$/.test(path)) expect(text.trim(), path).not.toBe('');
  }
});
