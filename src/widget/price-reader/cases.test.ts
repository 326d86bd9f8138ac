import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMoneyText } from './readMoneyText.js';

interface Case {
  readonly kind: string;
  readonly text: string;
  readonly lang: string;
  readonly currency: string;
  /** In major units, or "refuse". */
  readonly want: string;
}
const { cases } = JSON.parse(readFileSync(new URL('./cases/price-texts.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[];
};

/** The amount in major units, or "refuse". */
const outcome = ({ text, currency, lang }: Case): string => {
  try {
    return `${Number(readMoneyText(text, currency, lang).amount)}`;
  } catch (error) {
    expect((error as Error).message).toMatch(/; write the plain amount as content=.*, or set amount instead/);
    return 'refuse';
  }
};

describe('the texts that shops saw read wrongly', () => {
  it('are 87', () => expect(cases).toHaveLength(87));

  it.each(cases)('$kind: $text ($lang, $currency) is now $want', each => {
    expect(outcome(each)).toBe(each.want === 'refuse' ? 'refuse' : `${Number(each.want)}`);
  });
});
