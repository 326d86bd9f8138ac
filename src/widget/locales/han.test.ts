import { describe, expect, it } from 'vitest';
import { textsIn } from '../testing/textsIn.js';
import { han } from './han.js';

describe('Chinese and Japanese text around a name', () => {
  it('has no space beside a name in its own script, and one beside Latin letters', () => {
    const said = (name: string) => han`由 ${name} 提供，前往 ${name}`;
    expect(said('示例银行')).toBe('由示例银行提供，前往示例银行');
    expect(said('Fenqi')).toBe('由 Fenqi 提供，前往 Fenqi');
    expect(said('Fenqi 沙盒')).toBe('由 Fenqi 沙盒提供，前往 Fenqi 沙盒');
  });

  it.each(['zh-CN', 'zh-TW', 'ja'] as const)('is written by this rule in %s', async locale => {
    const { checkout, seldom } = await textsIn(locale);
    const { applyHint, applying, pending, reviewIntro, committed, personReview } = checkout;
    const { lentBy, action, continueAtLender, declined, commitUnknown } = seldom;
    const texts = [applyHint, applying, pending, reviewIntro, committed, lentBy, action, continueAtLender, declined];
    for (const text of [...texts, personReview, commitUnknown]) {
      expect(text('示例银行')).not.toMatch(/ 示|行 /);
      expect(text('Fenqi')).not.toMatch(/[\u3040-\u9fff]Fenqi|Fenqi[\u3040-\u9fff]/);
    }
  });
});
